package org.amana.platform.web;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Adds the content's hash to every link to an asset: {@code @{~/assets/base.css}}. */
final class AssetLinks extends StandardLinkBuilder {

  private final Assets assets;

  AssetLinks(Assets assets) {
    this.assets = assets;
    setName("assets");
    setOrder(0);
  }

  @Override
  protected String processLink(IExpressionContext context, String link) {
    String address =
        link.startsWith(Assets.ROOT)
            ? assets.findHash(link).map(hash -> link + "?v=" + hash).orElse(link)
            : link;
    return super.processLink(context, address);
  }
}
