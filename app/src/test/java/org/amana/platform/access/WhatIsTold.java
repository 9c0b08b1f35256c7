package org.amana.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an answer tells, without what is different each time. */
public final class WhatIsTold {

  private WhatIsTold() {}

  /** Status, headers and text; the id that was asked for is left out. */
  public static String by(MockHttpServletResponse answer, String id) {
    String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    Map<String, Collection<String>> headers = new TreeMap<>();
    for (String name : answer.getHeaderNames()) {
      if (!name.equals(HttpHeaders.SET_COOKIE) && !name.equals(HttpHeaders.CONTENT_LENGTH)) {
        headers.put(name, answer.getHeaders(name));
      }
    }
    return answer.getStatus()
        + headers.toString().replace(id, "ID")
        + text.replace(id, "ID")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
            .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "INCIDENT")
            .replaceAll("<time[^>]*>[^<]*</time>", "MOMENT");
  }
}
