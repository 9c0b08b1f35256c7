package org.amana.protection.cases;

/**
 * A page that another room has of a case, to which the page of the case leads. Offered as a bean.
 *
 * @param key message key of its name
 * @param path the end of its address, below that of the case, such as {@code identification}
 * @param order among such pages
 */
public record CasePage(String key, String path, int order) {}
