package org.amana.platform.access;

import org.springframework.web.servlet.view.RedirectView;

/** Addresses within this node, to go back to after signing in. */
public final class LocalAddress {

  private static final int LONGEST = 1000;

  private LocalAddress() {}

  /** The address when it is one of ours, else the home page: never another site's. */
  public static String orHome(String wanted) {
    boolean ours =
        wanted.length() <= LONGEST && wanted.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");
    return ours ? wanted : "/";
  }

  /** Leads there, in the language of the page. */
  public static RedirectView to(String wanted) {
    RedirectView view = new RedirectView(orHome(wanted), true);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return view;
  }
}
