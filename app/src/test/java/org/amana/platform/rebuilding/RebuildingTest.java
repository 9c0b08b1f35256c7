package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn anew of a file, and what is refused with which reason. */
class RebuildingTest {

  private static Rebuilt.Copy copy(byte[] file) {
    Rebuilt rebuilt = Rebuilding.of(file);
    assertThat(rebuilt).isInstanceOf(Rebuilt.Copy.class);
    return (Rebuilt.Copy) rebuilt;
  }

  private static void assertRefused(byte[] file, Refusal refusal) {
    assertThat(Rebuilding.of(file)).isEqualTo(new Rebuilt.Refused(refusal));
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    Color color = new Color(picture.getRGB(x, y));
    return color.getRed() > 200 && color.getBlue() < 60;
  }

  @ParameterizedTest
  @CsvSource({"jpeg, JPEG", "png, PNG", "gif, PNG", "tiff, PNG"})
  void a_picture_is_the_same_to_the_eye(String format, CopyForm form) {
    Rebuilt.Copy copy = copy(Specimens.picture(format));

    assertThat(copy.form()).isEqualTo(form);
    BufferedImage seen = Specimens.read(copy.bytes());
    assertThat(seen.getWidth()).isEqualTo(Specimens.WIDTH);
    assertThat(seen.getHeight()).isEqualTo(Specimens.HEIGHT);
    assertThat(isRed(seen, 5, 5)).isTrue();
    assertThat(isRed(seen, 5, Specimens.HEIGHT - 5)).isFalse();
  }

  @Test
  void a_picture_of_the_web_is_taken() {
    Rebuilt.Copy copy = copy(Specimens.webp());

    assertThat(copy.form().isPicture()).isTrue();
    assertThat(Specimens.read(copy.bytes()).getWidth()).isEqualTo(1);
  }

  /** Where the red half, which lies above in the file, is to be seen. */
  @ParameterizedTest
  @CsvSource({
    "1, 32, 5",
    "2, 32, 5",
    "3, 32, 35",
    "4, 32, 35",
    "5, 5, 32",
    "6, 35, 32",
    "7, 35, 32",
    "8, 5, 32"
  })
  void a_photograph_stands_as_the_camera_was_held(int orientation, int x, int y) {
    BufferedImage seen =
        Specimens.read(copy(Specimens.held(Specimens.picture("jpeg"), orientation)).bytes());

    assertThat(seen.getWidth()).isEqualTo(orientation < 5 ? Specimens.WIDTH : Specimens.HEIGHT);
    assertThat(isRed(seen, x, y)).isTrue();
    assertThat(isRed(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y))
        .isEqualTo(x == 32 && y == 20);
  }

  @Test
  void a_pdf_becomes_pictures_of_its_pages() throws Exception {
    Rebuilt.Copy copy = copy(Specimens.pdf(3));

    assertThat(copy.form()).isEqualTo(CopyForm.PDF);
    assertThat(copy.pages()).isEqualTo(3);
    try (PDDocument made = Loader.loadPDF(copy.bytes())) {
      assertThat(made.getNumberOfPages()).isEqualTo(3);
      assertThat(made.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
      assertThat(made.getPage(0).getResources().getFontNames()).isEmpty();
      assertThat(made.getPage(0).getResources().getXObjectNames()).hasSize(1);
      assertThat(made.getDocumentCatalog().getCOSObject().keySet())
          .extracting(name -> name.getName())
          .containsExactlyInAnyOrder("Type", "Version", "Pages");
      assertThat(made.getDocumentInformation().getCOSObject().size()).isZero();
    }
  }

  @Test
  void text_is_written_letter_by_letter() {
    byte[] file = Specimens.utf8("\uFEFFقالت:\r\nShe\u200B said\u202E no\u2069\re\u0301");

    assertThat(new String(copy(file).bytes(), UTF_8)).isEqualTo("قالت:\nShe said no\né");
    assertRefused("قالت".getBytes(Charset.forName("windows-1256")), Refusal.NOT_TEXT);
    assertRefused(Specimens.utf8("a\u0007b"), Refusal.NOT_TEXT);
  }

  @Test
  void what_it_is_called_counts_for_nothing() {
    assertRefused(new byte[0], Refusal.EMPTY);
    assertRefused("MZ\u0090\0\u0003\0\0\0".getBytes(ISO_8859_1), Refusal.UNKNOWN);
    assertRefused("\u007fELF\u0002\u0001\u0001\0".getBytes(ISO_8859_1), Refusal.UNKNOWN);
    assertRefused(Specimens.archive(), Refusal.UNKNOWN);
    assertRefused(
        Specimens.archive("[Content_Types].xml", Specimens.utf8("<Types/>")), Refusal.OFFICE);
    assertRefused("\0\0\0\u0018ftypheic\0\0".getBytes(ISO_8859_1), Refusal.TELEPHONE_PICTURE);
  }

  @Test
  void what_is_two_things_in_one_is_neither() {
    byte[] archive = Specimens.archive();

    assertRefused(Specimens.join(Specimens.picture("jpeg"), archive), Refusal.TWO_IN_ONE);
    assertRefused(Specimens.join(Specimens.pdf(1), archive), Refusal.TWO_IN_ONE);
    assertRefused(Specimens.join(Specimens.utf8("GIF89a%PDF-1.7"), archive), Refusal.TWO_IN_ONE);
    assertRefused(
        Specimens.join(Specimens.utf8("#!/bin/sh\n"), Specimens.pdf(1)), Refusal.TWO_IN_ONE);
    assertThat(Rebuilding.of(Specimens.utf8("PK and a few words more, more and more")))
        .isInstanceOf(Rebuilt.Copy.class);
  }

  @Test
  void a_few_bytes_do_not_become_a_mountain_of_pixels() {
    assertRefused(Specimens.bomb(60_000, 60_000), Refusal.TOO_MANY_PIXELS);
    assertRefused(Specimens.bomb(40_000, 1), Refusal.TOO_MANY_PIXELS);
    assertRefused(Specimens.pdf(61), Refusal.TOO_MANY_PAGES);
  }

  @Test
  void what_is_locked_is_not_kept() {
    assertRefused(Specimens.pdf(1, List.of("owner", "user")), Refusal.LOCKED);
    assertRefused(Specimens.pdf(1, List.of("owner", "")), Refusal.LOCKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "tiff", "pdf", "webp"})
  void what_is_cut_off_is_not_kept_as_if_it_were_whole(String format) {
    byte[] whole =
        switch (format) {
          case "pdf" -> Specimens.pdf(2);
          case "webp" -> Specimens.webp();
          default -> Specimens.picture(format, 400, 300);
        };

    assertRefused(Arrays.copyOf(whole, whole.length * 2 / 3), Refusal.DAMAGED);
    assertRefused(Arrays.copyOf(whole, Math.min(16, whole.length)), Refusal.DAMAGED);
  }
}
