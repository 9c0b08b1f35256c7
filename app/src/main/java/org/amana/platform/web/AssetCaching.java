package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** For ever where the address carries the hash of the content, otherwise for an hour. */
final class AssetCaching implements HandlerInterceptor {

  private static final String FOR_EVER = "max-age=31536000, public, immutable";
  private static final String AN_HOUR = "max-age=3600, public";

  private final Assets assets;

  AssetCaching(Assets assets) {
    this.assets = assets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String version = request.getParameter("v");
    boolean current =
        version != null
            && assets.findHash(request.getServletPath()).filter(version::equals).isPresent();
    if (assets.findHash(request.getServletPath()).isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, current ? FOR_EVER : AN_HOUR);
    }
    return true;
  }
}
