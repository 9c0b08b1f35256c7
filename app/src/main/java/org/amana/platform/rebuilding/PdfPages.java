package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** A PDF, page by page: each is drawn, and the drawings become a fresh one. */
final class PdfPages {

  private static final long MOST_PIXELS = 20_000_000;

  /** The last line of a PDF stands in its last bytes (ISO 32000-1, annex H.3); else it was cut. */
  private static final int END = 2048;

  private PdfPages() {}

  static Rebuilt.Copy copy(byte[] file) throws IOException, Unfit {
    int from = Math.max(0, file.length - END);
    if (!new String(file, from, file.length - from, ISO_8859_1).contains("%%EOF")) {
      throw new Unfit(Refusal.DAMAGED);
    }
    try (PDDocument given =
        Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (given.isEncrypted()) {
        throw new Unfit(Refusal.LOCKED);
      }
      return drawn(given);
    } catch (InvalidPasswordException _) {
      throw new Unfit(Refusal.LOCKED);
    }
  }

  private static Rebuilt.Copy drawn(PDDocument given) throws IOException, Unfit {
    int pages = given.getNumberOfPages();
    try (FreshPdf made = new FreshPdf(pages)) {
      PDFRenderer renderer = new WholePages(given);
      renderer.setSubsamplingAllowed(true);
      for (int page = 0; page < pages; page++) {
        float scale = scale(given.getPage(page).getCropBox());
        BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
        made.add(picture, scale);
      }
      return made.copy();
    } catch (MissingImageReaderException _) {
      throw new Unfit(Refusal.NOT_ALL_DRAWN);
    }
  }

  /** Plans and posters get fewer pixels for a point. */
  private static float scale(PDRectangle size) throws Unfit {
    double points = (double) size.getWidth() * size.getHeight();
    if (!(points >= 1)) {
      throw new Unfit(Refusal.DAMAGED);
    }
    return (float) Math.min(FreshPdf.SCALE, Math.sqrt(MOST_PIXELS / points));
  }

  /** Does not go on without a picture that nothing here decodes. */
  private static final class WholePages extends PDFRenderer {

    WholePages(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void operatorException(
            Operator operator, List<COSBase> operands, IOException failure) throws IOException {
          if (failure instanceof MissingImageReaderException) {
            throw failure;
          }
          super.operatorException(operator, operands, failure);
        }
      };
    }
  }
}
