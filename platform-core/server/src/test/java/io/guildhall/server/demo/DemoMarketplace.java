package io.guildhall.server.demo;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;

import io.guildhall.server.templates.DemoContent;
import io.guildhall.server.templates.DemoContent.Listing;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Fills one launched marketplace: companies and their people, listings, orders in every state. */
public final class DemoMarketplace {

    private final DemoContent content;
    private final Api visitor;
    private final Api admin;
    private final DemoAccounts accounts;
    private final Map<String, String> companyIds = new HashMap<>();
    private final Map<String, Api> people = new HashMap<>();

    private DemoMarketplace(DemoContent content, Api visitor, Api admin, DemoAccounts accounts) {
        this.content = content;
        this.visitor = visitor;
        this.admin = admin;
        this.accounts = accounts;
    }

    /**
     * Fills the marketplace that was launched for this content.
     *
     * @param keycloak Keycloak's admin API, by which people get their password
     * @param realm the marketplace's realm
     */
    public static void fill(DemoContent content, Api visitor, Api admin, Api keycloak, String realm) {
        DemoMarketplace marketplace = new DemoMarketplace(content, visitor, admin, new DemoAccounts(keycloak, realm));
        content.companies().forEach(marketplace::register);
        content.products().values().forEach(marketplace::publish);
        content.orders().forEach(marketplace::order);
    }

    private void register(JsonNode company) {
        List<JsonNode> staff = list(company, "people");
        JsonNode first = staff.get(0);
        JsonObject registration = Json.createObjectBuilder()
                .add("legalName", legalName(company))
                .add("displayName", json(company.path("legalName")))
                .add("country", text(company, "country"))
                .add("city", json(company.path("city")))
                .add("companyCode", text(company, "companyCode"))
                .add("profile", json(company.path("profile")))
                .add("firstName", text(first, "firstName"))
                .add("lastName", text(first, "lastName"))
                .add("email", text(first, "email"))
                .add("phone", "+86 571 8600 " + (1000 + companyIds.size()))
                .add("username", text(first, "username"))
                .add("password", DemoAccounts.PASSWORD)
                .add("acceptTerms", true)
                .build();
        String boundary = UUID.randomUUID().toString();
        Answer answer = visitor.send(
                        "POST",
                        "/api/v1/companies",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofString(multipart(boundary, registration, legalName(company))))
                .requireSuccess();
        String id = answer.object().getString("id");
        companyIds.put(text(company, "code"), id);
        if (!text(company, "status").equals("VERIFIED")) {
            return;
        }
        admin.post("/api/v1/companies/" + id + "/verify", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
        admin.put(
                        "/api/v1/companies/" + id + "/tier",
                        Json.createObjectBuilder()
                                .add("tier", text(company, "tier"))
                                .build())
                .requireSuccess();
        Api head = signedIn(text(first, "username"));
        staff.stream().skip(1).forEach(person -> invite(head, person));
    }

    private void invite(Api head, JsonNode person) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        texts(person, "roles").forEach(roles::add);
        JsonObject invited = head.post(
                        "/api/v1/people",
                        Json.createObjectBuilder()
                                .add("username", text(person, "username"))
                                .add("firstName", text(person, "firstName"))
                                .add("lastName", text(person, "lastName"))
                                .add("email", text(person, "email"))
                                .add("roles", roles)
                                .build())
                .requireSuccess()
                .object();
        accounts.settle(invited.getString("id"));
    }

    private void publish(List<Listing> rows) {
        Listing first = rows.get(0);
        boolean oneVariant = first.withPrefix("variant.").isEmpty();
        JsonObjectBuilder product = Json.createObjectBuilder()
                .add("sku", first.product())
                .add("category", first.cell("category"))
                .add("name", localized(first, "name"))
                .add("description", localized(first, "description"))
                .add("identifiers", object(first.withPrefix("id.")))
                .add("attributes", object(first.withPrefix("attr.")))
                .add("unit", first.cell("unit"))
                .add("currency", first.cell("currency"))
                .add("priceTiers", tiers(first))
                .add("minOrderQuantity", first.number("min_order_quantity"))
                .add("orderMultiple", first.number("order_multiple"))
                .add("leadTimeDays", first.number("lead_time_days").intValueExact())
                .add("origin", first.cell("origin"));
        JsonArrayBuilder variants = Json.createArrayBuilder();
        for (Listing row : rows) {
            JsonObjectBuilder variant = Json.createObjectBuilder()
                    .add("sku", row.sku())
                    .add("options", object(row.withPrefix("variant.")))
                    .add("stock", row.number("stock"));
            if (!oneVariant && !row.cell("price_tiers").equals(first.cell("price_tiers"))) {
                variant.add("priceTiers", tiers(row))
                        .add("minOrderQuantity", row.number("min_order_quantity"))
                        .add("orderMultiple", row.number("order_multiple"));
            }
            variants.add(variant);
        }
        Api seller = seller(first.cell("company"));
        String id = seller.post(
                        "/api/v1/products", product.add("variants", variants).build())
                .requireSuccess()
                .object()
                .getString("id");
        Certificates.of(first, supplierOf(first)).ifPresent(certificate -> enclose(seller, id, certificate));
    }

    private static void enclose(Api seller, String product, Certificates.Certificate certificate) {
        new Multipart()
                .file("file", certificate.name(), certificate.pdf())
                .text("type", certificate.type())
                .text("language", "en")
                .post(seller, "/api/v1/products/" + product + "/documents")
                .requireSuccess();
    }

    private String supplierOf(Listing listing) {
        return content.companies().stream()
                .filter(company -> text(company, "code").equals(listing.cell("company")))
                .map(company -> company.path("legalName").path("en").asString())
                .findFirst()
                .orElseThrow();
    }

    private void order(JsonNode order) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (JsonNode line : list(order, "lines")) {
            Listing listing = content.bySku().get(text(line, "sku"));
            lines.add(Json.createObjectBuilder()
                    .add("supplier", companyIds.get(listing.cell("company")))
                    .add("sku", listing.sku())
                    .add("quantity", new BigDecimal(line.path("quantity").asString())));
        }
        String buyer = text(order, "buyer");
        JsonNode company = content.employers().get(buyer);
        JsonObject placed = signedIn(buyer)
                .post(
                        "/api/v1/orders",
                        Json.createObjectBuilder()
                                .add("lines", lines)
                                .add("deliveryName", legalName(company))
                                .add(
                                        "deliveryAddress",
                                        company.path("city").path("zh-CN").asString() + "市，公司仓库")
                                .add("note", text(order, "note"))
                                .build())
                .requireSuccess()
                .object();
        for (JsonObject each : placed.getJsonArray("orders").getValuesAs(JsonObject.class)) {
            carry(each, text(order, "finalState"), buyer);
        }
    }

    /** Takes an order to the state it is to be found in, each step by the side whose step it is. */
    private void carry(JsonObject order, String finalState, String buyer) {
        String path = "/api/v1/orders/" + order.getString("id");
        String seller = companyIds.entrySet().stream()
                .filter(entry -> entry.getValue().equals(order.getString("seller")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        if (finalState.equals("CANCELLED")) {
            signedIn(buyer)
                    .post(
                            path + "/cancel",
                            Json.createObjectBuilder().add("reason", "计划调整").build())
                    .requireSuccess();
            return;
        }
        List<String> steps = List.of("PLACED", "CONFIRMED", "SHIPPED", "ACCEPTED");
        int last = steps.indexOf(finalState);
        if (last >= 1) {
            seller(seller).post(path + "/confirm", JsonObject.EMPTY_JSON_OBJECT).requireSuccess();
        }
        if (last >= 2) {
            JsonObject shipment = Json.createObjectBuilder()
                    .add("carrier", "德邦物流")
                    .add("trackingNumber", "DPK" + order.getString("number").replaceAll("\\D", ""))
                    .build();
            seller(seller).post(path + "/ship", shipment).requireSuccess();
        }
        if (last >= 3) {
            signedIn(buyer).post(path + "/accept", JsonObject.EMPTY_JSON_OBJECT).requireSuccess();
        }
    }

    /** Whoever of that company sells. */
    private Api seller(String company) {
        return content.companies().stream()
                .filter(each -> text(each, "code").equals(company))
                .flatMap(each -> list(each, "people").stream())
                .filter(person -> texts(person, "roles").contains("seller"))
                .findFirst()
                .map(person -> signedIn(text(person, "username")))
                .orElseThrow(() -> new IllegalStateException("Nobody sells for " + company));
    }

    private Api signedIn(String username) {
        return people.computeIfAbsent(username, name -> visitor.as(name, DemoAccounts.PASSWORD));
    }

    private static String legalName(JsonNode company) {
        JsonNode names = company.path("legalName");
        boolean chinese = text(company, "country").equals("CN") && names.has("zh-CN");
        return names.path(chinese ? "zh-CN" : "en").asString();
    }

    private static JsonStructure json(JsonNode node) {
        return Json.createReader(new StringReader(node.toString())).read();
    }

    private static JsonObject localized(Listing listing, String column) {
        return Json.createObjectBuilder()
                .add("en", listing.cell(column + "_en"))
                .add("zh-CN", listing.cell(column + "_zh"))
                .build();
    }

    private static JsonObject object(Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build();
    }

    private static JsonArrayBuilder tiers(Listing listing) {
        JsonArrayBuilder tiers = Json.createArrayBuilder();
        listing.priceTiers()
                .forEach((quantity, price) -> tiers.add(
                        Json.createObjectBuilder().add("minQuantity", quantity).add("unitPrice", price)));
        return tiers;
    }

    private static String multipart(String boundary, JsonObject registration, String company) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"registration\"\r\n"
                + "Content-Type: application/json; charset=utf-8\r\n\r\n" + registration + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"licence\"; filename=\"licence.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + licence(company) + "\r\n--" + boundary + "--\r\n";
    }

    /** A licence that opens: one page that says whose it is. */
    private static String licence(String company) {
        String ascii = new String(company.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
                .replaceAll("[^A-Za-z0-9 .,]", "");
        String shown = "BT /F1 18 Tf 72 720 Td (Demo business licence " + ascii + ") Tj ET";
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
                + ">>endobj\n4 0 obj<</Length " + shown.length() + ">>stream\n" + shown + "\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    }
}
