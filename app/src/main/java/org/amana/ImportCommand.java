package org.amana;

import picocli.CommandLine.Command;

@Command(
    name = "import",
    description = "Read published data in, as an edition of its own.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "FORM",
    subcommands = {ImportGlotipCommand.class, ImportCtdcCommand.class, ImportHtcdsCommand.class})
final class ImportCommand {}
