package org.amana.protection.directory;

import java.util.List;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.web.Form;
import org.amana.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Looks for help: for everybody without what is for colleagues, and for colleagues with it. */
@Component
class Searching {

  /** More areas than anybody would look through. */
  private static final int MOST_AREAS = 500;

  /** Offers that are read at once for a file. */
  private static final int PORTION = 500;

  private final Access access;
  private final FoundSql sql;
  private final Offers offers;
  private final DirectoryWords words;

  Searching(Access access, FoundSql sql, Offers offers, DirectoryWords words) {
    this.access = access;
    this.sql = sql;
    this.offers = offers;
    this.words = words;
  }

  /** A question that was understood, for one of the two audiences. */
  record Asked(Wanted wanted, boolean isForColleagues) {}

  Asked publicly(TypedWanted typed) {
    return new Asked(typed.read(offers.services(), sql, false), false);
  }

  Asked forColleagues(TypedWanted typed) {
    access.require(Permission.READ_DIRECTORY);
    return new Asked(typed.read(offers.services(), sql, true), true);
  }

  long count(Asked asked) {
    return sql.count(asked.wanted());
  }

  List<Found> list(Asked asked, long offset, int most) {
    List<Found> found = sql.list(asked.wanted(), offset, most);
    return asked.isForColleagues() ? found : found.stream().map(Found::forThePublic).toList();
  }

  /** All of them, read as they are written. */
  Iterable<Found> all(Asked asked) {
    return Paging.all(PORTION, (offset, size) -> list(asked, offset, size));
  }

  List<Form.Option> areas() {
    return words.areas(sql.areas(MOST_AREAS));
  }

  List<Form.Option> languages() {
    return words.languageOptions(sql.languages());
  }
}
