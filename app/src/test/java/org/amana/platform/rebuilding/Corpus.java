package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.amana.platform.rebuilding.Canary.Way;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Files with a word hidden in every place that a container has, one by one and together. */
final class Corpus {

  /** Puts what is hidden into a file, and gives the file back. */
  private interface Place extends BiFunction<byte[], byte[], byte[]> {}

  private static final List<Way> WAYS = List.of(Way.values());
  private static final List<Corner> CORNERS = List.of(Corner.values());

  private final Map<String, byte[]> files = new TreeMap<>();
  private int made;

  /** The files by what they are and where the word is. */
  static Map<String, byte[]> files() {
    Corpus corpus = new Corpus();
    corpus.combine("jpeg", Specimens.picture("jpeg"), jpeg());
    corpus.combine("png", Specimens.picture("png"), png());
    corpus.combine("gif", Specimens.picture("gif"), gif());
    corpus.combine("webp", extendedWebp(), webp());
    corpus.combine("text", Specimens.utf8("She said no.\n"), text());
    corpus.tiffs();
    corpus.pdfs();
    return corpus.files;
  }

  /** Every set of places but the empty one; the ways of writing take turns. */
  private void combine(String kind, byte[] plain, Map<String, Place> places) {
    List<Map.Entry<String, Place>> all = List.copyOf(places.entrySet());
    for (int set = 1; set < 1 << all.size(); set++) {
      byte[] file = plain;
      List<String> hidden = new ArrayList<>();
      for (int at = 0; at < all.size(); at++) {
        if ((set >> at & 1) == 1) {
          Way way = kind.equals("text") ? Way.PLAIN : way();
          file = all.get(at).getValue().apply(file, way.written(Canary.WORD));
          hidden.add(all.get(at).getKey() + "-" + way);
        }
      }
      files.put(kind + hidden, file);
    }
  }

  private Way way() {
    return WAYS.get(made++ % WAYS.size());
  }

  private static Map<String, Place> jpeg() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put(
        "exif",
        (file, word) ->
            Specimens.withSegment(
                file, 0xE1, Specimens.join(ascii("Exif\0\0"), tiff(Map.of(270, word)))));
    places.put(
        "thumbnail",
        (file, word) ->
            Specimens.withSegment(
                file,
                0xE1,
                Specimens.join(
                    ascii("Exif\0\0"),
                    tiff(Map.of(513, Specimens.withSegment(small(), 0xFE, word))))));
    places.put(
        "xmp",
        (file, word) ->
            Specimens.withSegment(
                file, 0xE1, Specimens.join(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp(word))));
    places.put(
        "iptc",
        (file, word) ->
            Specimens.withSegment(
                file,
                0xED,
                Specimens.join(ascii("Photoshop 3.0\08BIM\u0004\u0004\0\0"), sized(iptc(word)))));
    places.put("comment", (file, word) -> Specimens.withSegment(file, 0xFE, word));
    places.put("after-the-end", Specimens::join);
    return places;
  }

  private static byte[] small() {
    return Specimens.picture("jpeg", 8, 8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] xmp(byte[] word) {
    return Specimens.join(
        ascii("<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>"), word, ascii("</a></x:xmpmeta>"));
  }

  private static byte[] iptc(byte[] word) {
    byte[] head = {0x1C, 2, 120, 0, (byte) word.length};
    return Specimens.join(head, word);
  }

  private static byte[] sized(byte[] content) {
    return ByteBuffer.allocate(content.length + 4).putInt(content.length).put(content).array();
  }

  private static final int PNG_HEADER = 33;

  private static Map<String, Place> png() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put(
        "tEXt", (file, word) -> withChunk(file, "tEXt", Specimens.join(ascii("Author\0"), word)));
    places.put(
        "zTXt",
        (file, word) ->
            withChunk(
                file, "zTXt", Specimens.join(ascii("Comment\0\0"), Specimens.deflated(word))));
    places.put(
        "iTXt",
        (file, word) ->
            withChunk(
                file, "iTXt", Specimens.join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmp(word))));
    places.put("eXIf", (file, word) -> withChunk(file, "eXIf", tiff(Map.of(270, word))));
    places.put("own", (file, word) -> withChunk(file, "prVt", word));
    places.put("after-the-end", Specimens::join);
    return places;
  }

  private static byte[] withChunk(byte[] png, String name, byte[] content) {
    return Specimens.insert(png, PNG_HEADER, Specimens.chunk(name, content));
  }

  private static Map<String, Place> gif() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("comment", (file, word) -> withExtension(file, 0xFE, new byte[0], word));
    places.put(
        "application",
        (file, word) -> withExtension(file, 0xFF, block(ascii("XMP DataXMP")), word));
    places.put("after-the-end", Specimens::join);
    return places;
  }

  /** Before the first picture, which begins with a comma or an extension of its own. */
  private static byte[] withExtension(byte[] gif, int label, byte[] head, byte[] word) {
    int colours = (gif[10] & 0x80) == 0 ? 0 : 3 * (2 << (gif[10] & 7));
    byte[] begin = {0x21, (byte) label};
    return Specimens.insert(
        gif, 13 + colours, Specimens.join(begin, head, block(word), new byte[1]));
  }

  private static byte[] block(byte[] content) {
    return Specimens.join(new byte[] {(byte) content.length}, content);
  }

  private static byte[] extendedWebp() {
    byte[] plain = Specimens.webp();
    byte[] flags = {0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0}; // profile, Exif, XMP; one pixel
    return riff(riffChunk("VP8X", flags), Arrays.copyOfRange(plain, 12, plain.length));
  }

  private static byte[] riffChunk(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + content.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] riff(byte[]... chunks) {
    return riffChunk("RIFF", Specimens.join(ascii("WEBP"), Specimens.join(chunks)));
  }

  private static Map<String, Place> webp() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("exif", (file, word) -> withRiffChunk(file, "EXIF", tiff(Map.of(270, word))));
    places.put("xmp", (file, word) -> withRiffChunk(file, "XMP ", xmp(word)));
    places.put("own", (file, word) -> withRiffChunk(file, "prVt", word));
    places.put("after-the-end", Specimens::join);
    return places;
  }

  private static byte[] withRiffChunk(byte[] webp, String name, byte[] content) {
    return riff(Arrays.copyOfRange(webp, 12, webp.length), riffChunk(name, content));
  }

  /**
   * Letters that nobody sees: a language tag (Unicode 16.0, 23.9), each ASCII letter in its own.
   */
  private static Map<String, Place> text() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("unseen", (file, word) -> Specimens.join(file, Specimens.utf8(unseen(word))));
    places.put("private", (file, word) -> Specimens.join(Specimens.utf8("\uE000\uFFFF"), file));
    return places;
  }

  static String unseen(byte[] word) {
    StringBuilder letters = new StringBuilder();
    for (byte letter : word) {
      letters.appendCodePoint(0xE0000 + letter);
    }
    return letters.toString();
  }

  private void tiffs() {
    List<Integer> tags = List.of(269, 270, 305, 315, 700, 33723);
    for (int set = 1; set < 1 << tags.size(); set++) {
      Map<Integer, byte[]> hidden = new TreeMap<>();
      for (int at = 0; at < tags.size(); at++) {
        if ((set >> at & 1) == 1) {
          hidden.put(tags.get(at), way().written(Canary.WORD));
        }
      }
      files.put("tiff" + hidden.keySet(), tiff(hidden));
    }
  }

  /** One of eight times eight grey pixels, with these tags of text. */
  private static byte[] tiff(Map<Integer, byte[]> tags) {
    Map<Integer, byte[]> all = new TreeMap<>(tags);
    byte[] pixels = new byte[64];
    int[][] needed = {
      {256, 8}, {257, 8}, {258, 8}, {259, 1}, {262, 1}, {277, 1}, {278, 8}, {279, 64}
    };
    for (int[] one : needed) {
      all.putIfAbsent(one[0], new byte[] {(byte) one[1], 0});
    }
    all.put(273, pixels);
    int values = 8 + 2 + 12 * all.size() + 4;
    ByteBuffer bytes =
        ByteBuffer.allocate(values + all.values().stream().mapToInt(v -> v.length).sum())
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("II*\0")).putInt(8).putShort((short) all.size());
    int at = values;
    for (Map.Entry<Integer, byte[]> tag : all.entrySet()) {
      boolean isNumber = Arrays.stream(needed).anyMatch(one -> one[0] == tag.getKey());
      boolean isPlace = tag.getKey() == 273;
      bytes.putShort(tag.getKey().shortValue());
      bytes.putShort((short) (isNumber ? 3 : isPlace ? 4 : 7));
      bytes.putInt(isNumber || isPlace ? 1 : tag.getValue().length);
      if (isNumber) {
        bytes.put(tag.getValue()).putShort((short) 0);
      } else {
        bytes.putInt(at);
      }
      at += tag.getValue().length;
    }
    bytes.putInt(0);
    all.values().forEach(bytes::put);
    return bytes.array();
  }

  /** Where something can be hidden in a PDF. */
  private enum Corner {
    INFORMATION,
    XMP,
    ATTACHMENT,
    SCRIPT,
    PICTURE,
    FIELD
  }

  private void pdfs() {
    for (int set = 1; set < 1 << CORNERS.size(); set++) {
      List<Corner> corners = new ArrayList<>();
      for (int at = 0; at < CORNERS.size(); at++) {
        if ((set >> at & 1) == 1) {
          corners.add(CORNERS.get(at));
        }
      }
      byte[] file = pdf(corners);
      files.put("pdf" + corners, file);
    }
  }

  private static byte[] pdf(List<Corner> corners) {
    try (PDDocument made = new PDDocument()) {
      made.addPage(new PDPage());
      for (Corner corner : corners) {
        hide(made, corner);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hide(PDDocument made, Corner corner) throws IOException {
    switch (corner) {
      case INFORMATION -> made.getDocumentInformation().setAuthor(Canary.WORD);
      case XMP -> {
        PDMetadata told = new PDMetadata(made);
        told.importXMPMetadata(xmp(Specimens.utf8(Canary.WORD)));
        made.getDocumentCatalog().setMetadata(told);
      }
      case ATTACHMENT -> attach(made);
      case SCRIPT ->
          made.getDocumentCatalog()
              .setOpenAction(new PDActionJavaScript("app.alert('" + Canary.WORD + "')"));
      case PICTURE -> draw(made);
      case FIELD -> fillIn(made);
    }
  }

  private static void attach(PDDocument made) throws IOException {
    PDComplexFileSpecification told = new PDComplexFileSpecification();
    told.setFile("notes.txt");
    told.setEmbeddedFile(
        new PDEmbeddedFile(made, new ByteArrayInputStream(Specimens.utf8(Canary.WORD))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("notes.txt", told));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(made.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    made.getDocumentCatalog().setNames(names);
  }

  /** A photograph as the camera wrote it, which a PDF takes in unchanged. */
  private static void draw(PDDocument made) throws IOException {
    byte[] photograph = Specimens.picture("jpeg");
    for (Place place : jpeg().values()) {
      photograph = place.apply(photograph, Specimens.utf8(Canary.WORD));
    }
    PDImageXObject picture =
        JPEGFactory.createFromStream(made, new ByteArrayInputStream(photograph));
    try (PDPageContentStream content = new PDPageContentStream(made, made.getPage(0))) {
      content.drawImage(picture, 72, 72);
    }
  }

  private static void fillIn(PDDocument made) throws IOException {
    PDAcroForm form = new PDAcroForm(made);
    made.getDocumentCatalog().setAcroForm(form);
    PDTextField field = new PDTextField(form);
    field.setPartialName("name");
    field.getCOSObject().setString(COSName.V, Canary.WORD);
    form.getFields().add(field);
    PDAnnotationText note = new PDAnnotationText();
    note.setContents(Canary.WORD);
    note.setRectangle(new PDRectangle(300, 300, 20, 20));
    made.getPage(0).getAnnotations().add(note);
  }
}
