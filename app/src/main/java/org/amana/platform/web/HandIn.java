package org.amana.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file that must not lie on the disk as it came, not even while it arrives: its
 * address ends with {@code /hand-in}. The server itself would put such files into a folder; here
 * they are read into memory, up to a limit, and what is larger is read past and forgotten, so that
 * what was typed beside it is not lost. The name of the file is not looked at.
 */
public final class HandIn extends HttpServletRequestWrapper {

  /** The attribute of the request that has the {@link HandedFile}. */
  public static final String FILE = "org.amana.handed-in";

  /** So many bytes may a file have. */
  public static final int LARGEST = 40_000_000;

  private static final int LONGEST_FIELD = 200_000;
  private static final int MOST_PARTS = 50;

  private final Map<String, String[]> typed;

  private HandIn(HttpServletRequest request, Map<String, String[]> typed) {
    super(request);
    this.typed = typed;
  }

  /** Whether a request hands something in. */
  public static boolean isTo(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/hand-in");
  }

  /** Goes on with the form in memory; a form that is none is refused. */
  public static void take(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HandIn read;
    try {
      read = read(request);
    } catch (FileUploadException _) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(read, response);
  }

  private static HandIn read(HttpServletRequest request) throws IOException {
    FileUpload reading = new FileUpload();
    reading.setFileCountMax(MOST_PARTS);
    FileItemIterator parts = reading.getItemIterator(new ServletRequestContext(request));
    // Asking the request for its parameters would make the server read the parts itself.
    Map<String, String[]> typed = new LinkedHashMap<>();
    while (parts.hasNext()) {
      FileItemStream part = parts.next();
      try (InputStream bytes = part.openStream()) {
        if (part.isFormField()) {
          String text = new String(bytes.readNBytes(LONGEST_FIELD), UTF_8);
          typed.putIfAbsent(part.getFieldName(), new String[] {text});
        } else {
          request.setAttribute(FILE, file(bytes));
        }
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    }
    return new HandIn(request, typed);
  }

  private static HandedFile file(InputStream bytes) throws IOException {
    byte[] read = bytes.readNBytes(LARGEST + 1);
    return read.length > LARGEST ? new HandedFile(new byte[0], true) : new HandedFile(read, false);
  }

  /** It has been read: nobody may look for parts again. */
  @Override
  public String getContentType() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = typed.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = typed.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(typed);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(typed.keySet());
  }
}
