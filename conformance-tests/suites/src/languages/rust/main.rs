// Asks each case with the generated client, and prints `name status json` of what it read.
use openapi::apis::configuration::{ApiKey, Configuration};
use openapi::apis::photos_url_api::{submit_photo_urls, SubmitPhotoUrlsError};
use openapi::apis::Error;
use openapi::models::PhotoSubmission;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ask {
    name: String,
    session_key: String,
    api_key: Option<String>,
    request: PhotoSubmission,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let asks: Vec<Ask> = serde_json::from_str(&std::fs::read_to_string(&arguments[2]).unwrap()).unwrap();
    for ask in asks {
        let configuration = Configuration {
            base_path: arguments[1].trim_end_matches('/').to_owned(),
            api_key: ask.api_key.map(|key| ApiKey { prefix: None, key }),
            ..Configuration::new()
        };
        let (status, read) = match submit_photo_urls(&configuration, &ask.session_key, ask.request) {
            Ok(results) => (200, serde_json::to_string(&results)),
            Err(Error::ResponseError(refused)) => match refused.entity {
                Some(
                    SubmitPhotoUrlsError::Status400(envelope)
                    | SubmitPhotoUrlsError::Status404(envelope)
                    | SubmitPhotoUrlsError::Status4XX(envelope),
                ) => (refused.status.as_u16(), serde_json::to_string(&envelope)),
                other => panic!("no envelope: {other:?}"),
            },
            Err(other) => panic!("{other}"),
        };
        println!("{} {} {}", ask.name, status, read.unwrap());
    }
}
