package org.amana.platform.rebuilding;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures, pixel by pixel: decoded within limits, turned upright, and encoded anew. */
final class Pictures {

  /** What a telephone takes at most without stitching. */
  static final long MOST_PIXELS = 52_000_000;

  private static final int LONGEST_SIDE = 30_000;

  /** Next to what a camera writes. */
  private static final float QUALITY = 0.92f;

  private Pictures() {}

  static Rebuilt.Copy copy(Given given, byte[] file) throws IOException, Unfit {
    if (given == Given.WEBP) {
      mustBeWholeRiff(file);
    }
    try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(file)) {
      ImageReader reader = ImageIO.getImageReadersByFormatName(given.name()).next();
      try {
        reader.setInput(stream, false, true);
        // Of what moves, the first picture; of what is paged, all of them.
        int pages = given == Given.TIFF ? reader.getNumImages(true) : 1;
        return pages == 1 ? one(given, reader, file) : all(reader, pages, file);
      } finally {
        reader.dispose();
      }
    }
  }

  private static void mustBeWholeRiff(byte[] file) throws Unfit {
    long told =
        (file[4] & 0xFFL)
            | (file[5] & 0xFFL) << 8
            | (file[6] & 0xFFL) << 16
            | (file[7] & 0xFFL) << 24;
    if (told + 8 > file.length) {
      throw new Unfit(Refusal.DAMAGED);
    }
  }

  private static Rebuilt.Copy one(Given given, ImageReader reader, byte[] file)
      throws IOException, Unfit {
    BufferedImage picture = upright(given, reader, 0, file);
    boolean isPhotograph =
        (given == Given.JPEG || given == Given.WEBP) && !picture.getColorModel().hasAlpha();
    CopyForm form = isPhotograph ? CopyForm.JPEG : CopyForm.PNG;
    return new Rebuilt.Copy(form, 1, encoded(form, picture));
  }

  /** The pages of a fax or scan. */
  private static Rebuilt.Copy all(ImageReader reader, int pages, byte[] file)
      throws IOException, Unfit {
    try (FreshPdf made = new FreshPdf(pages)) {
      for (int page = 0; page < pages; page++) {
        BufferedImage picture = upright(Given.TIFF, reader, page, file);
        made.add(picture, FreshPdf.SCALE);
      }
      return made.copy();
    }
  }

  private static BufferedImage upright(Given given, ImageReader reader, int page, byte[] file)
      throws IOException, Unfit {
    int width = reader.getWidth(page);
    int height = reader.getHeight(page);
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new Unfit(Refusal.TOO_MANY_PIXELS);
    }
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    BufferedImage read = reader.read(page);
    // Decoders fill what is missing with grey, and say so only here.
    if (warnings.stream().anyMatch(Pictures::isCutOff)) {
      throw new Unfit(Refusal.DAMAGED);
    }
    return fresh(read, Orientation.of(given, file));
  }

  private static boolean isCutOff(String warning) {
    return warning.contains("Premature") || warning.contains("runcated");
  }

  /** Pixels in the colours of every screen, and nothing that came with them. */
  private static BufferedImage fresh(BufferedImage read, Orientation orientation) {
    int width = read.getWidth();
    int height = read.getHeight();
    boolean isTurned = orientation.swapsSides();
    BufferedImage made =
        new BufferedImage(
            isTurned ? height : width,
            isTurned ? width : height,
            read.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = made.createGraphics();
    brush.drawImage(read, orientation.turning(width, height), null);
    brush.dispose();
    return made;
  }

  static byte[] encoded(CopyForm form, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(form.name()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (form == CopyForm.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
