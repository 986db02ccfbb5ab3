//! Parses the command line and calls the library.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser as _;

/// What still runs on a thread of its own when all is done is not waited for any longer.
const LAST_THREADS: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let cli = sanad::cli::Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(why) => {
            eprintln!("sanad: no threads can be started ({why})");
            return ExitCode::FAILURE;
        }
    };
    let code = runtime.block_on(sanad::cli::run(cli));
    runtime.shutdown_timeout(LAST_THREADS);
    code
}
