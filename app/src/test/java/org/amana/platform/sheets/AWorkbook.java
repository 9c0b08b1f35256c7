package org.amana.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, so that any part can be wrong. */
public final class AWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private AWorkbook() {}

  /** One sheet with these rows: the inside of {@code sheetData}. */
  public static AWorkbook withRows(String rows) {
    return withSheets(Map.of("data_glotip_1", rows));
  }

  public static AWorkbook withSheets(Map<String, String> rowsByName) {
    AWorkbook workbook = new AWorkbook();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : rowsByName.entrySet()) {
      number++;
      sheets.append(
          "<sheet name='%s' sheetId='%d' r:id='rId%d'/>".formatted(sheet.getKey(), number, number));
      relations.append(relation(number, "worksheet", "worksheets/sheet" + number + ".xml"));
      workbook.part(
          "xl/worksheets/sheet" + number + ".xml",
          "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
              .formatted(MAIN, sheet.getValue()));
    }
    relations.append(relation(99, "sharedStrings", "sharedStrings.xml"));
    return workbook
        .part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")))
        .part(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
                .formatted(MAIN, OFFICE, sheets))
        .part("xl/_rels/workbook.xml.rels", relations(relations.toString()))
        .sharedTexts("<si><t>shared</t></si>");
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String inside) {
    return "<Relationships xmlns='%s'>%s</Relationships>".formatted(PACKAGE, inside);
  }

  public AWorkbook sharedTexts(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, items));
  }

  public AWorkbook part(String path, String content) {
    return part(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public AWorkbook part(String path, byte[] content) {
    parts.put(path, content);
    return this;
  }

  public AWorkbook without(String path) {
    parts.remove(path);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public Path in(Path folder) {
    return write(folder.resolve("made.xlsx"), bytes());
  }

  public static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
