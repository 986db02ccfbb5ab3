//! A token, and a way in which updates come, that Telegram refuses for a while.

use sanad::app::metrics::Side;

use crate::double::{Double, Trouble, until};
use crate::webhook::hooked::hooked;

#[tokio::test]
async fn nobody_is_said_to_be_served_before_the_webhook_is_registered() {
    let double = Double::start().await;
    let refused = Trouble::Refuse("Bad Request: bad webhook: Failed to resolve host");
    double.always("setWebhook", None, refused);
    let house = hooked(double, None);
    until("it is refused", || house.double.count("setWebhook") >= 2).await;
    assert_eq!(house.metrics.side(), Side::Connecting);
    house.double.world().forget_troubles();
    house.is_registered().await;
    until("people are served", || {
        house.metrics.side() == Side::Serving
    })
    .await;
    house.kill();
}
