package org.amana.platform.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the house: one file for each room and language, {@code
 * messages/<room>_<tag>.properties}, in ICU message format, because Arabic has six plural forms and
 * {@code java.text} knows none.
 *
 * <p>A message takes positional arguments, or one map of named ones.
 */
@Component("messageSource")
public final class Messages extends AbstractMessageSource {

  /** The words of one language, and those of them that were parsed before. */
  private record Texts(Properties patterns, Map<String, MessageFormat> parsed) {}

  private final Map<Language, Texts> byLanguage = new EnumMap<>(Language.class);

  /** Those of the house alone. */
  public Messages() {
    this(List.of());
  }

  @Autowired
  Messages(List<MoreWords> more) {
    for (Language language : Language.values()) {
      Properties patterns = read(language);
      more.forEach(
          words ->
              words
                  .texts()
                  .forEach((key, text) -> patterns.setProperty(key, quoted(text.in(language)))));
      byLanguage.put(language, new Texts(patterns, new ConcurrentHashMap<>()));
    }
  }

  /** What a data file says takes no arguments: braces and quotes are what they are. */
  private static String quoted(String text) {
    return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
  }

  private Texts words(Language language) {
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private static Properties read(Language language) {
    Properties all = new Properties();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language.tag() + ".properties");
      for (Resource file : files) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the messages cannot be read", e);
    }
    return all;
  }

  /** The message in the reader's language, or the key itself where the file lacks it. */
  public String text(Language language, String key, Object... arguments) {
    String text = format(key, language.locale(), arguments);
    return text == null ? key : text;
  }

  /** Every key of a language. */
  public Set<String> keys(Language language) {
    return words(language).patterns().stringPropertyNames();
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return format(code, locale, new Object[0]);
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    return code == null
        ? null
        : format(
            code,
            locale == null ? Locale.ENGLISH : locale,
            arguments == null ? new Object[0] : arguments);
  }

  private @Nullable String format(String code, Locale locale, Object[] arguments) {
    Language language = Language.of(locale);
    String pattern = words(language).patterns().getProperty(code);
    if (pattern == null) {
      return null;
    }
    MessageFormat shared =
        words(language)
            .parsed()
            .computeIfAbsent(code, _ -> new MessageFormat(pattern, Formats.icuLocale(language)));
    // ICU formats are not safe to share between threads; a clone is cheap.
    MessageFormat format = shared.clone();
    return arguments.length == 1 && arguments[0] instanceof Map<?, ?> named
        ? format.format(named)
        : format.format(arguments);
  }

  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
    // Everything is resolved above; Spring asks here only for messages that do not exist.
    return null;
  }
}
