package io.guildhall.server.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages of one site, without a window: with cookies, by links and forms. Follows nothing by itself. */
public final class PageVisitor {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b[^>]*>");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final String site;
    private final Api client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public PageVisitor(String site) {
        this.site = site;
        this.client = new Api(site, "").withHeader("Accept", "text/html").withHeader("Accept-Language", "en");
    }

    public Answer open(String path) {
        return keep(withCookies().get(path));
    }

    /** Sends a form's fields as a browser does. */
    public Answer submit(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return keep(
                withCookies().withHeader("Origin", site).send("POST", path, FORM_TYPE, BodyPublishers.ofString(body)));
    }

    /** Signs in at Keycloak, where the site sends everyone, and comes back. */
    public PageVisitor signIn(String username, String password) {
        URI keycloak = URI.create(redirect(open("/login/start?return=%2F")));
        PageVisitor there = new PageVisitor(keycloak.getScheme() + "://" + keycloak.getAuthority());
        Answer asked = there.open(pathOf(keycloak)).requireSuccess();
        Map<String, String> who = Map.of("username", username, "password", password, "credentialId", "");
        Answer back = there.submit(formOf(asked), who);
        if (back.status() == 200) {
            // Keycloak may ask for name and password one after the other.
            back = there.submit(formOf(back), who);
        }
        redirect(open(pathOf(URI.create(redirect(back)))));
        if (!cookies.containsKey("gh_session")) {
            throw new AssertionError(username + " could not sign in at " + site);
        }
        return this;
    }

    /** The fields of the page's forms with what is in them. */
    public static Map<String, String> fieldsOf(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(page.body()).results().forEach(field -> {
            String name = attribute(field.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(field.group(), "value"));
            }
        });
        return fields;
    }

    private synchronized Api withCookies() {
        return cookies.isEmpty()
                ? client
                : client.withHeader(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private synchronized Answer keep(Answer answer) {
        List<String> given = answer.headers().allValues("Set-Cookie");
        for (String cookie : given) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(name.length() + 1);
            if (value.isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }

    private static String redirect(Answer answer) {
        if (answer.status() != 302 && answer.status() != 303) {
            throw new AssertionError("Expected to be sent on, not " + answer.status() + ": " + answer.body());
        }
        return answer.header("Location");
    }

    private static String formOf(Answer page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form in " + page.body());
        }
        return pathOf(URI.create(unescaped(form.group(1))));
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
