package org.amana.platform.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code viewer}: who is signed in, and what they may do. */
@Component
@ConditionalOnWebApplication
class ViewerWords {

  ViewerWords(ThymeleafViewResolver templates, Access access) {
    templates.addStaticVariable("viewer", new Words(access));
  }

  /** What templates ask of the viewer. */
  static final class Words {
    private final Access access;

    Words(Access access) {
      this.access = access;
    }

    public boolean isSignedIn() {
      return access.viewer().isPresent();
    }

    /** Whether the one who asks began to sign in, and something is missing yet. */
    public boolean isOnTheWay() {
      return access.presence().isPresent() && !isSignedIn();
    }

    public String name() {
      return access.viewer().map(Viewer::name).orElse("");
    }

    /** The name of a {@link Permission}. */
    public boolean can(String permission) {
      return access.viewer().filter(who -> who.can(Permission.valueOf(permission))).isPresent();
    }
  }
}
