package io.guildhall.platform.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Every text people read, in one language. A feature keeps its texts in {@code i18n/<feature>_en.properties} and
 * {@code i18n/<feature>_zh_CN.properties} (UTF-8), every key beginning with the feature's name. Values are
 * {@link MessageFormat} patterns; instead of a straight apostrophe, which such a pattern swallows, they use ’.
 *
 * <p>A key nobody has written is an error where {@code guildhall.texts.strict} is set, as in tests; elsewhere the page
 * shows the key and the log says so.
 */
public final class Texts {

    /** The languages everything is written in, as BCP 47 tags. */
    public static final List<String> LANGUAGES = List.of("en", "zh-CN");

    /** The cookie that remembers a choice of language. */
    public static final String COOKIE = "lang";

    /** The features that may have texts. A new one is added here. */
    static final Set<String> FEATURES = Set.of(
            "shared",
            "aftersales",
            "audit",
            "billing",
            "buying",
            "cart",
            "catalog",
            "community",
            "company",
            "duplicates",
            "files",
            "fulfilment",
            "home",
            "identity",
            "importing",
            "inbox",
            "insight",
            "integration",
            "interest",
            "inventory",
            "jobs",
            "ledger",
            "mail",
            "marketing",
            "media",
            "membership",
            "moderation",
            "news",
            "operator",
            "ordering",
            "payment",
            "pricing",
            "provisioning",
            "question",
            "reputation",
            "search",
            "server",
            "service",
            "sourcing",
            "taxonomy",
            "tenancy");

    private static final Logger LOGGER = Logger.getLogger(Texts.class.getName());
    private static final Map<String, Texts> BY_LANGUAGE = Map.of("en", load("en"), "zh-CN", load("zh-CN"));

    /** Browsers of one make ask with the same words. */
    private static final Cache<Preference, String> CHOSEN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private final String language;
    private final Locale locale;
    private final Map<String, MessageFormat> patterns;

    private record Preference(String acceptLanguage, List<String> offered) {}

    private Texts(String language, Map<String, MessageFormat> patterns) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.patterns = Map.copyOf(patterns);
    }

    /** The texts in one of {@link #LANGUAGES}. */
    public static Texts in(String language) {
        Texts texts = BY_LANGUAGE.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("No texts in " + language + ", only in " + LANGUAGES);
        }
        return texts;
    }

    /**
     * The language for a reader: what was asked for, else what the browser prefers, else the site's first.
     *
     * @param wishes the reader's own choices, the strongest first
     * @param acceptLanguage the header, or null
     * @param offered the site's languages
     */
    public static String choose(List<String> wishes, String acceptLanguage, List<String> offered) {
        for (String wish : wishes) {
            Optional<String> match = match(wish, offered);
            if (match.isPresent()) {
                return match.get();
            }
        }
        return acceptLanguage == null
                ? offered.get(0)
                : CHOSEN.get(new Preference(acceptLanguage, offered), Texts::preferred);
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text of that key, its places filled with the arguments. */
    public String t(String key, Object... arguments) {
        MessageFormat pattern = patterns.get(key);
        if (pattern == null) {
            if (Boolean.getBoolean("guildhall.texts.strict")) {
                throw new IllegalArgumentException("No text " + key + " in " + language);
            }
            LOGGER.warning(() -> "No text " + key + " in " + language);
            return key;
        }
        // A pattern is no safe common property of threads, a copy of it is cheap.
        return ((MessageFormat) pattern.clone()).format(arguments);
    }

    private static Texts load(String language) {
        Map<String, MessageFormat> patterns = new HashMap<>();
        Locale locale = Locale.forLanguageTag(language);
        for (String feature : FEATURES) {
            read(feature, language).forEach((key, pattern) -> {
                if (!key.toString().startsWith(feature + ".")) {
                    throw new IllegalStateException("The text " + key + " does not belong to " + feature);
                }
                patterns.put(key.toString(), new MessageFormat(pattern.toString(), locale));
            });
        }
        return new Texts(language, patterns);
    }

    private static Properties read(String feature, String language) {
        String file = "i18n/" + feature + "_" + language.replace('-', '_') + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Texts.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String preferred(Preference reader) {
        try {
            return Locale.LanguageRange.parse(reader.acceptLanguage()).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> match(range.getRange(), reader.offered()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(reader.offered().get(0));
        } catch (IllegalArgumentException e) {
            return reader.offered().get(0);
        }
    }

    /** {@code zh}, {@code zh-Hans} and {@code zh-SG} readers are served by {@code zh-CN}, {@code en-GB} ones by {@code en}. */
    private static Optional<String> match(String wish, List<String> offered) {
        String wanted = Locale.forLanguageTag(wish).getLanguage();
        return offered.stream()
                .filter(language -> language.equalsIgnoreCase(wish))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(language ->
                                Locale.forLanguageTag(language).getLanguage().equals(wanted))
                        .findFirst());
    }
}
