package org.amana;

import org.amana.evidence.statistics.FileForm;
import org.amana.platform.node.Node;
import picocli.CommandLine.Command;

@Command(
    name = "ctdc",
    description = "Records of the Counter-Trafficking Data Collaborative, either release (.csv).",
    mixinStandardHelpOptions = true)
final class ImportCtdcCommand extends FileImport {

  ImportCtdcCommand(Node node) {
    super(node, FileForm.CTDC);
  }
}
