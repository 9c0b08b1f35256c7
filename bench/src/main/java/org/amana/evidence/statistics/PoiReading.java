package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The peer of the import: every cell of the same sheet read by POI's user model, nothing stored.
 */
final class PoiReading {

  private static final int TIMES = 5;

  private PoiReading() {}

  public static void main(String[] arguments) throws IOException {
    Path file = PublishedFile.find(arguments);
    System.out.println(Timing.of(1, () -> read(file)).line("POI user model, first time"));
    System.out.println(Timing.of(TIMES, () -> read(file)).line("POI user model, warm"));
  }

  private static long read(Path file) {
    long characters = 0;
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          characters += cell.toString().length();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    return characters;
  }
}
