package org.amana.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.platform.web.HandIn;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files only from those who are signed in. It stands before the check of the form's token,
 * because looking for the token reads the whole form, files included. What is handed in stays off
 * the disk on its way.
 */
final class FilesOfStrangers extends OncePerRequestFilter {

  /** Where somebody is led who has to sign in first. */
  interface Door {
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  private final Access access;
  private final Door door;

  FilesOfStrangers(Access access, Door door) {
    this.access = access;
    this.door = door;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean hasFiles = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    if (hasFiles && access.viewer().isEmpty()) {
      door.lead(request, response);
    } else if (hasFiles && HandIn.isTo(request)) {
      HandIn.take(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }
}
