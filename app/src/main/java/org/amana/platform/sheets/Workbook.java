package org.amana.platform.sheets;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;

/**
 * A workbook (.xlsx) from outside, read as a stream. It is taken for hostile: whatever it holds,
 * reading it ends with rows or with a {@link SheetProblem}, within {@link SheetLimits}.
 */
public final class Workbook implements AutoCloseable {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Place file;
  private final SheetLimits limits;
  private final ZipFile parts;
  private final GuardedStream.Account account;
  private final Texts texts = new Texts();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private SharedTexts shared = SharedTexts.none();

  private Workbook(OutsideFile outside) throws IOException {
    this.file = outside.place();
    this.limits = outside.limits();
    this.parts = new ZipFile(outside.path().toFile());
    this.account = new GuardedStream.Account(file, limits, Files.size(outside.path()));
  }

  public static Workbook open(OutsideFile outside) {
    try {
      checkStart(outside);
      Workbook workbook = new Workbook(outside);
      try {
        workbook.readContents();
        return workbook;
      } catch (ProblemException e) {
        workbook.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(outside.place()), e);
    }
  }

  /** Its first bytes say what a file is; its name proves nothing. */
  private static void checkStart(OutsideFile outside) throws IOException {
    try (InputStream content = Files.newInputStream(outside.path())) {
      byte[] start = content.readNBytes(ZIP.length);
      if (Arrays.equals(start, OLE)) {
        throw new ProblemException(new SheetProblem.OldOrEncrypted(outside.place()));
      }
      if (!Arrays.equals(start, ZIP)) {
        throw new ProblemException(new SheetProblem.NotAWorkbook(outside.place()));
      }
    }
  }

  /** The names of the sheets in their order. */
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /** The texts of all cells; it grows while rows are read. */
  public Texts texts() {
    return texts;
  }

  /** The rows of a sheet. Close them before the next sheet is read. */
  public SheetRows rows(String sheet) {
    String part = Optional.ofNullable(sheets.get(sheet)).orElseThrow(this::damaged);
    return new SheetRows(part(part, Long.MAX_VALUE), file, texts, shared);
  }

  private void readContents() {
    String main =
        relations("_rels/.rels", "").entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("officeDocument "))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new ProblemException(new SheetProblem.NotAWorkbook(file)));
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    Map<String, String> relations =
        relations(folder + "_rels/" + main.substring(slash) + ".rels", folder);
    readSheetNames(main, relations);
    for (Map.Entry<String, String> relation : relations.entrySet()) {
      if (relation.getKey().startsWith("sharedStrings ")) {
        try (Markup markup = part(relation.getValue(), limits.sharedBytes())) {
          shared = SharedTexts.read(markup, texts);
        }
      }
    }
  }

  private void readSheetNames(String main, Map<String, String> relations) {
    Map<String, String> byId = new LinkedHashMap<>();
    relations.forEach((key, part) -> byId.put(key.substring(key.indexOf(' ') + 1), part));
    try (Markup markup = part(main, limits.sharedBytes())) {
      for (int event = markup.next(); event != END_DOCUMENT; event = markup.next()) {
        if (event == START_ELEMENT && markup.name().equals("sheet")) {
          String name = Optional.ofNullable(markup.attribute("name")).orElseThrow(this::damaged);
          String id = Optional.ofNullable(markup.attribute("id")).orElseThrow(this::damaged);
          sheets.put(name, Optional.ofNullable(byId.get(id)).orElseThrow(this::damaged));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw damaged();
    }
  }

  /** What a part points to: "kind id" to the part's path. Other targets than parts are ignored. */
  private Map<String, String> relations(String path, String folder) {
    Map<String, String> found = new LinkedHashMap<>();
    if (parts.getEntry(path) == null) {
      return found;
    }
    try (Markup markup = part(path, limits.sharedBytes())) {
      for (int event = markup.next(); event != END_DOCUMENT; event = markup.next()) {
        if (event == START_ELEMENT && markup.name().equals("Relationship")) {
          List<String> values = new ArrayList<>();
          for (String name : List.of("Type", "Id", "Target")) {
            values.add(Optional.ofNullable(markup.attribute(name)).orElse(""));
          }
          if (values.getFirst().startsWith(RELATIONS)) {
            String target = values.get(2);
            found.put(
                values.get(0).substring(RELATIONS.length()) + " " + values.get(1),
                target.startsWith("/") ? target.substring(1) : folder + target);
          }
        }
      }
    }
    return found;
  }

  private Markup part(String path, long mostBytes) {
    try {
      ZipEntry entry = parts.getEntry(path);
      InputStream unpacking = entry == null ? null : parts.getInputStream(entry);
      if (unpacking == null) {
        throw damaged();
      }
      return new Markup(new GuardedStream(unpacking, account, mostBytes), file);
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }

  private ProblemException damaged() {
    return new ProblemException(new SheetProblem.Damaged(file));
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }
}
