package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people hand them in, made by code: whole, broken and hostile. */
public final class Specimens {

  private Specimens() {}

  static final int WIDTH = 64;
  static final int HEIGHT = 40;

  /** Red above, blue below, so that which side is up can be seen. */
  static BufferedImage flag(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width, height / 2);
    brush.setColor(Color.BLUE);
    brush.fillRect(0, height / 2, width, height);
    brush.dispose();
    return picture;
  }

  public static byte[] picture(String format) {
    return picture(format, WIDTH, HEIGHT);
  }

  public static byte[] picture(String format, int width, int height) {
    return picture(format, flag(width, height));
  }

  static byte[] picture(String format, BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalStateException("nobody writes " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One pixel, without loss (WebP lossless bitstream). */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /** A PNG that says it is as large as that, and holds next to nothing. */
  public static byte[] bomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(
        "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
        chunk("IHDR", header),
        chunk("IDAT", deflated(new byte[100_000])),
        chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String name, byte[] content) {
    byte[] named = join(name.getBytes(ISO_8859_1), content);
    CRC32 check = new CRC32();
    check.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) check.getValue())
        .array();
  }

  static byte[] deflated(byte[] content) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        bytes.write(buffer, 0, deflater.deflate(buffer));
      }
      return bytes.toByteArray();
    }
  }

  static byte[] archive(String entry, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] archive() {
    return archive("bomb", new byte[1_000_000]);
  }

  /** So many pages with a few words on each. */
  public static byte[] pdf(int pages) {
    return pdf(pages, List.of());
  }

  /** Protected by these passwords, the owner's first. */
  static byte[] pdf(int pages, List<String> passwords) {
    try (PDDocument made = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage();
        made.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(made, page)) {
          content.beginText();
          content.setFont(font, 24);
          content.newLineAtOffset(72, 700);
          content.showText("Page " + number);
          content.endText();
          content.addRect(72, 72, 200, 200);
          content.fill();
        }
      }
      if (!passwords.isEmpty()) {
        made.protect(
            new StandardProtectionPolicy(
                passwords.getFirst(), passwords.getLast(), new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exif with one number: how the camera was held (TIFF 6.0, tag 274). */
  static byte[] held(byte[] jpeg, int orientation) {
    byte[] told =
        ByteBuffer.allocate(26)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("II*\0".getBytes(ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 274)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .array();
    return withSegment(jpeg, 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), told));
  }

  /** With one more segment, directly after the beginning. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    byte[] segment =
        ByteBuffer.allocate(content.length + 4)
            .put((byte) 0xFF)
            .put((byte) marker)
            .putShort((short) (content.length + 2))
            .put(content)
            .array();
    return insert(jpeg, 2, segment);
  }

  static byte[] insert(byte[] file, int at, byte[] more) {
    return ByteBuffer.allocate(file.length + more.length)
        .put(file, 0, at)
        .put(more)
        .put(file, at, file.length - at)
        .array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
