pub fn routes() -> axum::Router<web::App> { axum::Router::new() }
