package org.amana.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.amana.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address that the reader asked for, which after an error is not the one being answered.
 *
 * @param prefix the language's, such as {@code /ar}, or empty
 * @param path without the prefix
 * @param query as it was sent
 */
record Address(String prefix, String path, @Nullable String query) {

  static Address of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = failed == null ? request.getRequestURI() : failed.toString();
    Object query =
        failed == null
            ? request.getQueryString()
            : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String prefix = request.getContextPath();
    String path = uri.startsWith(prefix) ? uri.substring(prefix.length()) : uri;
    return new Address(prefix, path, query == null ? null : query.toString());
  }

  /** Whether a program asked, which wants JSON. */
  boolean isApi() {
    return prefix.isEmpty() && path.startsWith("/api/");
  }

  String in(Language other) {
    return "/" + other.tag() + path + (query == null ? "" : "?" + query);
  }

  /** The whole list as a file: the same question at the same address with an ending. */
  String asFile(String ending) {
    Address file = new Address(prefix, path + "." + ending, query);
    return file.with("page", null, "after", null);
  }

  String with(@Nullable Object... namesAndValues) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(prefix + path);
    if (query != null) {
      address.query(query);
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      Object value = namesAndValues[i + 1];
      if (value == null) {
        address.replaceQueryParam(name);
      } else {
        address.replaceQueryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
      }
    }
    return address.build().toUriString();
  }
}
