package org.amana.platform.rebuilding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A PDF of pictures of pages, and nothing else. */
final class FreshPdf implements Closeable {

  static final int MOST_PAGES = 60;

  /** Pixels for a point, at 150 to the inch: small print is read, and a page takes 300 KB. */
  static final float SCALE = 150 / 72f;

  private static final float QUALITY = 0.85f;

  private final PDDocument made = new PDDocument(IOUtils.createMemoryOnlyStreamCache());

  /**
   * Begins one.
   *
   * @throws Unfit when it would have none or too many
   */
  FreshPdf(int pages) throws Unfit {
    if (pages > MOST_PAGES) {
      throw new Unfit(Refusal.TOO_MANY_PAGES);
    }
    if (pages < 1) {
      throw new Unfit(Refusal.DAMAGED);
    }
  }

  /** Adds a page that shows the picture, with so many pixels for a point. */
  void add(BufferedImage picture, float scale) throws IOException {
    PDRectangle size = new PDRectangle(picture.getWidth() / scale, picture.getHeight() / scale);
    PDPage page = new PDPage(size);
    made.addPage(page);
    PDImageXObject drawn = JPEGFactory.createFromImage(made, picture, QUALITY);
    try (PDPageContentStream content = new PDPageContentStream(made, page)) {
      content.drawImage(drawn, 0, 0, size.getWidth(), size.getHeight());
    }
  }

  Rebuilt.Copy copy() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.setDocumentId(0L); // else the time of day is in it
    made.save(bytes, CompressParameters.NO_COMPRESSION);
    return new Rebuilt.Copy(CopyForm.PDF, made.getNumberOfPages(), bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    made.close();
  }
}
