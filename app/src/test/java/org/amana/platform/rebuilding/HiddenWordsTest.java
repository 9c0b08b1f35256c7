package org.amana.platform.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;

/**
 * A word is hidden in every corner of every container, in five ways of writing, and must not be in
 * what is drawn anew.
 */
class HiddenWordsTest {

  private static final Map<String, byte[]> FILES = Corpus.files();

  private static boolean hasWord(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return !Canary.in(file).isEmpty()
        || text.contains(Corpus.unseen(Specimens.utf8(Canary.WORD)))
        || text.contains("\uE000");
  }

  private static Map<String, byte[]> of(String kind) {
    return FILES.entrySet().stream()
        .filter(file -> file.getKey().startsWith(kind))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void nothing_that_was_hidden_in_a_file_is_in_its_copy() {
    List<String> left = new ArrayList<>();
    FILES.forEach(
        (name, file) -> {
          Rebuilt rebuilt = Rebuilding.of(file);
          assertThat(rebuilt).as(name).isInstanceOf(Rebuilt.Copy.class);
          if (hasWord(((Rebuilt.Copy) rebuilt).bytes())) {
            left.add(name);
          }
        });

    assertThat(FILES).hasSizeGreaterThanOrEqualTo(200);
    assertThat(left).isEmpty();
  }

  @Test
  void in_a_plain_copy_every_one_of_them_is_found() {
    assertThat(FILES)
        .allSatisfy((name, file) -> assertThat(hasWord(file.clone())).as(name).isTrue());
  }

  @Test
  void each_way_of_writing_is_found() {
    for (Canary.Way way : Canary.Way.values()) {
      byte[] word = way.written(Canary.WORD);
      assertThat(Canary.in(Specimens.join(new byte[7], word))).contains(way);
      assertThat(Canary.in(Specimens.deflated(word))).contains(way);
    }
    assertThat(Canary.in(Specimens.picture("png"))).isEmpty();
  }

  /** As cleaners of metadata do it: what has a name is taken out, and the rest goes on. */
  @Test
  void clearing_what_a_pdf_says_of_itself_leaves_most_of_it() throws Exception {
    int left = 0;
    Map<String, byte[]> pdfs = of("pdf");
    for (byte[] file : pdfs.values()) {
      try (PDDocument given = Loader.loadPDF(file)) {
        given.setDocumentInformation(new PDDocumentInformation());
        given.getDocumentCatalog().setMetadata(null);
        ByteArrayOutputStream cleared = new ByteArrayOutputStream();
        given.save(cleared);
        left += hasWord(cleared.toByteArray()) ? 1 : 0;
      }
    }

    assertThat(left).isGreaterThan(pdfs.size() / 2).isLessThan(pdfs.size());
  }
}
