//! From an HTTP request to a method, and its answer back.

use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, FromRequest as _, Multipart, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::connection::Scissors;
use super::{Double, Refused, TOKEN, Trouble, check};

pub async fn answer(
    State(double): State<Double>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let path = request.uri().path().replace("%3A", ":").replace("%2F", "/");
    if let Some(file) = path.strip_prefix(&format!("/file/bot{TOKEN}/")) {
        let bytes = double
            .world()
            .files
            .get(file.trim_start_matches("files/"))
            .cloned();
        return bytes.map_or(
            StatusCode::NOT_FOUND.into_response(),
            IntoResponse::into_response,
        );
    }
    let Some(method) = path
        .strip_prefix(&format!("/bot{TOKEN}/"))
        .map(str::to_lowercase)
    else {
        return refuse(&Refused(401, "Unauthorized".to_owned(), Value::Null));
    };
    let Some((params, uploaded)) = params(request).await else {
        return refuse(&Refused(
            400,
            "Bad Request: body unreadable".to_owned(),
            Value::Null,
        ));
    };
    double.world().voices.uploaded = uploaded;
    let violations = check(&method, &params);
    double.world().violations.extend(violations);
    double.world().calls.push((method.clone(), params.clone()));
    let trouble = double.take_trouble(&method, params["chat_id"].as_i64());
    match trouble {
        Some(Trouble::Stall(time)) => tokio::time::sleep(time).await,
        Some(Trouble::Cut) => return hang_up(&scissors).await,
        Some(trouble) if trouble != Trouble::Reset => return fail(trouble),
        _ => {}
    }
    let result = if method == "getupdates" {
        double.updates(&params).await
    } else {
        let mut world = double.world();
        let result = world.call(&method, &params);
        if result.is_ok() {
            world.done.push((Instant::now(), method, params));
        }
        result.map(|value| value.to_string())
    };
    double.arrived.notify_waiters();
    if trouble == Some(Trouble::Reset) {
        return hang_up(&scissors).await;
    }
    match result {
        Ok(result) => {
            let body = format!("{{\"ok\":true,\"result\":{result}}}");
            ([(header::CONTENT_TYPE, "application/json")], body).into_response()
        }
        Err(refused) => refuse(&refused),
    }
}

/// The answer of a trouble that gives one.
fn fail(trouble: Trouble) -> Response {
    match trouble {
        Trouble::Flood(seconds) => {
            let text = format!("Too Many Requests: retry after {seconds}");
            refuse(&Refused(429, text, json!({ "retry_after": seconds })))
        }
        Trouble::Refuse(text) => refuse(&Refused(400, text.to_owned(), Value::Null)),
        Trouble::Says(code, text) => refuse(&Refused(code, text.to_owned(), Value::Null)),
        Trouble::Page(code) => {
            let code = StatusCode::from_u16(code).unwrap();
            (code, "<html><h1>an error page</h1></html>").into_response()
        }
        Trouble::Stall(_) | Trouble::Reset | Trouble::Cut => unreachable!("no answer"),
    }
}

/// The bot gets no answer at all.
async fn hang_up(scissors: &Scissors) -> Response {
    scissors.cut();
    std::future::pending().await
}

fn refuse(Refused(code, text, parameters): &Refused) -> Response {
    let mut body = json!({ "ok": false, "error_code": code, "description": text });
    if !parameters.is_null() {
        body["parameters"] = parameters.clone();
    }
    (StatusCode::from_u16(*code).unwrap(), axum::Json(body)).into_response()
}

/// The parameters of a request, whether they came as JSON or as a form, and the file in it.
async fn params(request: Request) -> Option<(Value, Option<Vec<u8>>)> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let mut form = Multipart::from_request(request, &()).await.ok()?;
        let mut params = Map::new();
        let mut uploaded = None;
        while let Some(field) = form.next_field().await.ok()? {
            let name = field.name()?.to_owned();
            if field.file_name().is_some() {
                params.insert(name, "attach://file".into());
                uploaded = Some(field.bytes().await.ok()?.to_vec());
                continue;
            }
            let text = field.text().await.ok()?;
            let is_said = matches!(name.as_str(), "caption" | "text");
            let value = serde_json::from_str(&text)
                .ok()
                .filter(|v: &Value| !v.is_string() && !is_said);
            params.insert(name, value.unwrap_or(Value::String(text)));
        }
        return Some((Value::Object(params), uploaded));
    }
    let body = Bytes::from_request(request, &()).await.ok()?;
    if body.is_empty() {
        return Some((json!({}), None));
    }
    let value: Value = serde_json::from_slice(&body).ok()?;
    let value = if value.is_null() { json!({}) } else { value };
    Some((value, None))
}
