//! A wire between a process and its database.

use std::net::SocketAddr;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A connection to the database that can be cut.
pub struct Wire {
    pub port: u16,
    cut: watch::Sender<bool>,
}

impl Wire {
    pub async fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = listener.local_addr().unwrap().port();
        let (cut, is_cut) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let is_cut = is_cut.clone();
                tokio::spawn(carry(near, port, is_cut));
            }
        });
        Self { port: own, cut }
    }

    pub fn cut(&self, is: bool) {
        self.cut.send(is).unwrap();
    }
}

async fn carry(mut near: TcpStream, port: u16, mut is_cut: watch::Receiver<bool>) {
    let far = SocketAddr::from(([127, 0, 0, 1], port));
    if *is_cut.borrow() {
        return;
    }
    let Ok(mut far) = TcpStream::connect(far).await else {
        return;
    };
    tokio::select! {
        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
        _ = is_cut.wait_for(|is| *is) => {}
    }
}
