package io.guildhall.server.demo;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;

import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.launcher.StackSettings;
import io.guildhall.server.templates.DemoContent;
import io.guildhall.server.templates.Yaml;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * Launches the demo's marketplaces as an operator does and fills them as their members would, through the public API.
 * A marketplace that is there is left as it is.
 */
public final class DemoData {

    private static final Duration LONGEST_LAUNCH = Duration.ofSeconds(60);
    private static final String OPERATORS = "guildhall-operators";

    private final GuildhallStack stack;
    private final StackSettings settings;
    private final Api operator;

    public DemoData(GuildhallStack stack) {
        this.stack = stack;
        this.settings = stack.settings();
        this.operator =
                new Api(settings.baseUrl(), tokenUrl(OPERATORS)).as(DemoOperator.USERNAME, DemoOperator.PASSWORD);
    }

    /** Makes what is missing, tells about it, and writes {@code demo.json}. */
    public void provide(PrintStream out) {
        List<DemoContent> contents = DemoContent.all().toList();
        List<CompletableFuture<Void>> work = contents.stream()
                .map(content -> CompletableFuture.runAsync(() -> provide(content, out)))
                .toList();
        CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
        write(contents);
        printTable(contents, out);
    }

    private void provide(DemoContent content, PrintStream out) {
        long begun = System.nanoTime();
        if (isThere(content.slug())) {
            return;
        }
        JsonNode admin = administrator(content);
        launch(content.slug(), admin);
        Api visitor = new Api(marketplaceUrl(content.slug()), tokenUrl(content.slug()));
        Api keycloak = new Api(settings.keycloakUrl(), tokenUrl("master"))
                .asService("guildhall-provisioner", stack.provisionerSecret());
        DemoMarketplace.fill(
                content, visitor, visitor.as(text(admin, "username"), DemoAccounts.PASSWORD), keycloak, content.slug());
        out.printf(
                Locale.ROOT,
                "  %-10s launched and filled in %.0f s%n",
                content.slug(),
                (System.nanoTime() - begun) / 1e9);
    }

    private boolean isThere(String slug) {
        return operator.get("/api/v1/marketplaces?limit=100").requireSuccess().object().getJsonArray("items").stream()
                .anyMatch(item -> item.asJsonObject().getString("slug").equals(slug));
    }

    private void launch(String slug, JsonNode admin) {
        Answer begun = operator.post(
                        "/api/v1/marketplaces",
                        Json.createObjectBuilder()
                                .add("template", slug)
                                .add("slug", slug)
                                .add(
                                        "languages",
                                        Json.createArrayBuilder().add("zh-CN").add("en"))
                                .add("currency", "CNY")
                                .add(
                                        "admin",
                                        Json.createObjectBuilder()
                                                .add("username", text(admin, "username"))
                                                .add("firstName", text(admin, "firstName"))
                                                .add("lastName", text(admin, "lastName"))
                                                .add("email", text(admin, "email"))
                                                .add("password", DemoAccounts.PASSWORD))
                                .build())
                .requireSuccess();
        String launch = "/api/v1/launches/" + begun.object().getString("id");
        long deadline = System.nanoTime() + LONGEST_LAUNCH.toNanos();
        while (true) {
            JsonObject state = operator.get(launch).requireSuccess().object();
            if (state.getString("status").equals("DONE")) {
                return;
            }
            if (state.getString("status").equals("FAILED") || System.nanoTime() > deadline) {
                throw new IllegalStateException("The launch of " + slug + " came to nothing: " + state);
            }
            pause();
        }
    }

    private void write(List<DemoContent> contents) {
        JsonArrayBuilder marketplaces = Json.createArrayBuilder();
        for (DemoContent content : contents) {
            JsonArrayBuilder people = Json.createArrayBuilder()
                    .add(person(administrator(content), "")
                            .add("roles", Json.createArrayBuilder().add("tenant-admin")));
            for (JsonNode company : content.companies()) {
                boolean verified = text(company, "status").equals("VERIFIED");
                for (JsonNode person : list(company, "people")) {
                    JsonArrayBuilder roles = Json.createArrayBuilder();
                    texts(person, "roles").forEach(roles::add);
                    people.add(
                            person(person, company.path("legalName").path("en").asString())
                                    .add("roles", roles));
                    if (!verified) {
                        break;
                    }
                }
            }
            marketplaces.add(Json.createObjectBuilder()
                    .add("slug", content.slug())
                    .add("url", marketplaceUrl(content.slug()))
                    .add("tokenUrl", tokenUrl(content.slug()))
                    .add("clientId", "guildhall-demo")
                    .add("people", people));
        }
        JsonObject demo = Json.createObjectBuilder()
                .add("platform", settings.baseUrl())
                .add(
                        "operator",
                        Json.createObjectBuilder()
                                .add("username", DemoOperator.USERNAME)
                                .add("password", DemoOperator.PASSWORD)
                                .add("tokenUrl", tokenUrl(OPERATORS))
                                .add("clientId", "guildhall-demo"))
                .add("marketplaces", marketplaces)
                .build();
        Path file = StackSettings.home().resolve("target/demo.json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, demo.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("demo.json cannot be written", e);
        }
    }

    private static JsonObjectBuilder person(JsonNode person, String company) {
        return Json.createObjectBuilder()
                .add("username", text(person, "username"))
                .add("password", DemoAccounts.PASSWORD)
                .add("company", company);
    }

    private void printTable(List<DemoContent> contents, PrintStream out) {
        String row = "  %-44s %-14s %-20s %s%n";
        out.println();
        out.printf(row, "Address", "Sign in as", "Password", "Who");
        out.printf(row, settings.baseUrl(), DemoOperator.USERNAME, DemoOperator.PASSWORD, "operator");
        for (DemoContent content : contents) {
            String url = marketplaceUrl(content.slug());
            out.printf(row, url, text(administrator(content), "username"), DemoAccounts.PASSWORD, "tenant admin");
            for (String role : List.of("seller", "buyer")) {
                content.companies().stream()
                        .filter(company -> text(company, "status").equals("VERIFIED"))
                        .flatMap(company -> list(company, "people").stream())
                        .filter(person -> texts(person, "roles").contains(role))
                        .findFirst()
                        .ifPresent(
                                person -> out.printf(row, "", text(person, "username"), DemoAccounts.PASSWORD, role));
            }
        }
        out.println();
    }

    private static JsonNode administrator(DemoContent content) {
        return list(Yaml.read(DemoContent.file(content.slug(), "companies.yaml")), "administrators")
                .get(0);
    }

    private String marketplaceUrl(String slug) {
        return settings.baseUrl().replace("://", "://" + slug + ".");
    }

    private String tokenUrl(String realm) {
        return settings.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
