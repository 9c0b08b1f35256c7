package org.amana;

import org.amana.evidence.statistics.FileForm;
import org.amana.platform.node.Node;
import picocli.CommandLine.Command;

@Command(
    name = "glotip",
    description = "UNODC's statistics for the Global Report on Trafficking in Persons (.xlsx).",
    mixinStandardHelpOptions = true)
final class ImportGlotipCommand extends FileImport {

  ImportGlotipCommand(Node node) {
    super(node, FileForm.GLOTIP);
  }
}
