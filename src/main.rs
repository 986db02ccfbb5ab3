//! Parses the command line and calls the library.

use std::process::ExitCode;

use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    sanad::cli::run(sanad::cli::Cli::parse()).await
}
