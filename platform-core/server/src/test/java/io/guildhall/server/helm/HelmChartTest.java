package io.guildhall.server.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HelmChartTest {

    private static final String[] TRIAL = {
        "baseUrl: https://trade.example",
        "firstOperator: olga",
        "postgresql: {enabled: true}",
        "keycloak: {enabled: true, host: login.example.org}",
        "secrets: {create: true, seed: a-text-of-more-than-32-random-characters}",
        "networkPolicy: {enabled: true}",
        "autoscaling: {enabled: true}"
    };

    @Test
    void the_chart_passes_helms_own_check() {
        LintResult result = new Helm(Rendered.CHART).lint().strict().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @Test
    void by_default_it_brings_the_servers_and_nothing_else() {
        Rendered rendered = Rendered.with();
        assertThat(rendered.manifests())
                .extracting(m -> m.path("kind").asString())
                .containsExactlyInAnyOrder(
                        "Deployment",
                        "Service",
                        "Ingress",
                        "PodDisruptionBudget",
                        "ServiceAccount",
                        "PersistentVolumeClaim");
        assertThat(rendered.one("Deployment", "trade-guildhall")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void every_selector_finds_the_pods_it_means() {
        Rendered rendered = Rendered.with(TRIAL);
        Map<String, JsonNode> podLabels = rendered.manifests().stream()
                .filter(m -> m.at("/spec/template/spec").isObject())
                .collect(Collectors.toMap(
                        m -> m.at("/metadata/name").asString(), m -> m.at("/spec/template/metadata/labels")));
        assertThat(podLabels)
                .containsOnlyKeys("trade-guildhall", "trade-guildhall-postgresql", "trade-guildhall-keycloak");
        for (JsonNode service : rendered.all("Service")) {
            JsonNode selector = service.at("/spec/selector");
            String name = service.at("/metadata/name").asString();
            assertThat(podLabels.entrySet().stream()
                            .filter(e -> selector.properties().stream()
                                    .allMatch(p ->
                                            p.getValue().equals(e.getValue().get(p.getKey()))))
                            .map(Map.Entry::getKey))
                    .containsExactly(name);
        }
    }

    @Test
    void health_is_asked_for_at_its_three_addresses() {
        JsonNode server = Rendered.with().server();
        assertThat(server.at("/startupProbe/httpGet/path").asString()).isEqualTo("/health/started");
        assertThat(server.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/health/ready");
        assertThat(server.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/health/live");
        assertThat(server.at("/startupProbe/failureThreshold").asInt()).isEqualTo(30);
        assertThat(server.at("/readinessProbe/httpGet/httpHeaders/0/value").asString())
                .isEqualTo("guildhall.example");
    }

    @Test
    void the_server_gets_its_configuration_under_the_names_it_reads() {
        Map<String, JsonNode> environment = environment(Rendered.with().server());
        assertThat(environment)
                .containsOnlyKeys(
                        "GUILDHALL_BASE_URL",
                        "GUILDHALL_DATA",
                        "GUILDHALL_DATABASE_URL",
                        "GUILDHALL_DATABASE_APP_USER",
                        "GUILDHALL_DATABASE_APP_PASSWORD",
                        "GUILDHALL_DATABASE_OPERATOR_USER",
                        "GUILDHALL_DATABASE_OPERATOR_PASSWORD",
                        "GUILDHALL_KEYCLOAK_URL",
                        "GUILDHALL_KEYCLOAK_PROVISIONER_CLIENT_ID",
                        "GUILDHALL_KEYCLOAK_PROVISIONER_CLIENT_SECRET",
                        "GUILDHALL_SECRET");
        assertThat(environment.get("GUILDHALL_BASE_URL").path("value").asString())
                .isEqualTo("https://guildhall.example");
    }

    @Test
    void only_the_migration_knows_the_owner_of_the_tables() {
        Rendered rendered = Rendered.with();
        assertThat(environment(rendered.migration()))
                .containsOnlyKeys(
                        "GUILDHALL_DATABASE_URL", "GUILDHALL_DATABASE_OWNER_USER", "GUILDHALL_DATABASE_OWNER_PASSWORD");
        assertThat(rendered.migration().path("args").toString())
                .contains("io.guildhall.platform.shared.database.Migrate");
        assertThat(secretsOf(rendered.migration())).containsExactly("trade-guildhall-owner");
        assertThat(secretsOf(rendered.server())).containsOnly("trade-guildhall-server");
        assertThat(rendered.server().toString()).doesNotContainIgnoringCase("owner");
        assertThat(rendered.one("Deployment", "trade-guildhall")
                        .at("/spec/template/spec/volumes")
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void no_secret_is_written_anywhere_but_in_a_secret() {
        String key = Base64.getEncoder()
                .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        Rendered rendered = Rendered.with(
                "secrets:",
                "  create: true",
                "  values:",
                "    databaseAppPassword: app-pass-word",
                "    databaseOperatorPassword: operator-pass-word",
                "    databaseOwnerPassword: owner-pass-word",
                "    keycloakProvisionerSecret: provisioner-pass-word",
                "    guildhallSecret: " + key);
        List<JsonNode> others = rendered.manifests().stream()
                .filter(m -> !m.path("kind").asString().equals("Secret"))
                .toList();
        assertThat(others.toString()).doesNotContain("pass-word", key, encoded("app-pass-word"));
        JsonNode secret = rendered.one("Secret", "trade-guildhall-server").path("data");
        assertThat(secret.path("database-app-password").asString()).isEqualTo(encoded("app-pass-word"));
        assertThat(secret.path("guildhall-secret").asString()).isEqualTo(encoded(key));
        assertThat(secret.has("database-owner-password")).isFalse();
        assertThat(rendered.one("Secret", "trade-guildhall-owner")
                        .path("data")
                        .path("database-owner-password")
                        .asString())
                .isEqualTo(encoded("owner-pass-word"));
    }

    @Test
    void a_secret_somebody_else_knows_too_is_asked_for_instead_of_made_up() {
        assertThatThrownBy(() -> Rendered.with("secrets: {create: true, seed: " + "s".repeat(32) + "}"))
                .hasMessageContaining("database-app-password")
                .hasMessageContaining("somebody outside this chart");
    }

    @Test
    void what_is_derived_differs_from_secret_to_secret_and_stays_the_same_at_the_next_upgrade() {
        Rendered rendered = Rendered.with(TRIAL);
        List<String> values = new ArrayList<>();
        rendered.all("Secret").forEach(s -> s.path("data").valueStream().forEach(v -> values.add(v.asString())));
        assertThat(values)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allSatisfy(v -> assertThat(Base64.getDecoder().decode(v)).hasSizeGreaterThanOrEqualTo(32));
        String key = new String(
                Base64.getDecoder()
                        .decode(rendered.one("Secret", "trade-guildhall-server")
                                .at("/data/guildhall-secret")
                                .asString()),
                StandardCharsets.US_ASCII);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(Rendered.with(TRIAL).all("Secret")).isEqualTo(rendered.all("Secret"));
        assertThat(rendered.text()).doesNotContain("a-text-of-more-than-32-random-characters");
        assertThatThrownBy(() -> Rendered.with(
                        "postgresql: {enabled: true}",
                        "keycloak: {enabled: true, host: login.example.org}",
                        "secrets: {create: true}"))
                .hasMessageContaining("secrets.seed");
    }

    @Test
    void the_platform_and_every_marketplace_below_it_reach_the_servers() {
        JsonNode ingress = Rendered.with("baseUrl: https://trade.example:8443").one("Ingress", "trade-guildhall");
        assertThat(ingress.at("/spec/rules")
                        .valueStream()
                        .map(r -> r.path("host").asString()))
                .containsExactly("trade.example", "*.trade.example");
        assertThat(ingress.at("/spec/rules")
                        .valueStream()
                        .map(r -> r.at("/http/paths/0/backend/service/name").asString()))
                .containsOnly("trade-guildhall");
        assertThat(ingress.at("/spec/tls/0/hosts").valueStream().map(JsonNode::asString))
                .containsExactly("trade.example", "*.trade.example");
    }

    @Test
    void drains_leave_a_server_running_where_there_are_several() {
        JsonNode budget = Rendered.with().one("PodDisruptionBudget", "trade-guildhall");
        assertThat(budget.at("/spec/minAvailable").asInt()).isEqualTo(1);
        assertThat(budget.at("/spec/selector/matchLabels").toString()).contains("\"server\"");
        assertThat(Rendered.with("replicaCount: 1").all("PodDisruptionBudget")).isEmpty();
    }

    @Test
    void load_decides_the_number_of_servers_where_it_is_asked_to() {
        Rendered rendered = Rendered.with("autoscaling: {enabled: true, maxReplicas: 5}");
        assertThat(rendered.one("HorizontalPodAutoscaler", "trade-guildhall")
                        .at("/spec/maxReplicas")
                        .asInt())
                .isEqualTo(5);
        assertThat(rendered.one("Deployment", "trade-guildhall").path("spec").has("replicas"))
                .isFalse();
    }

    @Test
    void no_container_runs_as_root_or_may_become_more_than_it_is() {
        List<JsonNode> pods = Rendered.with(TRIAL).pods();
        assertThat(pods).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .isEqualTo(!container.path("name").asString().equals("keycloak"));
            });
        });
    }

    @Test
    void the_server_writes_to_volumes_only() {
        JsonNode server = Rendered.with().server();
        List<String> writable = server.path("volumeMounts")
                .valueStream()
                .map(m -> m.path("mountPath").asString())
                .toList();
        assertThat(writable)
                .contains(
                        "/tmp",
                        "/work",
                        environment(server).get("GUILDHALL_DATA").path("value").asString());
        List<String> arguments =
                server.path("args").valueStream().map(JsonNode::asString).toList();
        assertThat(arguments.get(arguments.indexOf("--rootdir") + 1)).startsWith("/work/");
        assertThat(arguments.get(arguments.indexOf("--unpackdir") + 1)).startsWith("/work/");
    }

    @Test
    void a_trial_brings_its_own_database_and_identity_provider() {
        Rendered rendered = Rendered.with(TRIAL);
        Map<String, JsonNode> server = environment(rendered.server());
        assertThat(server.get("GUILDHALL_DATABASE_URL").path("value").asString())
                .isEqualTo("jdbc:postgresql://trade-guildhall-postgresql:5432/guildhall");
        assertThat(server.get("GUILDHALL_KEYCLOAK_URL").path("value").asString())
                .isEqualTo("http://trade-guildhall-keycloak:8080");
        assertThat(server.get("GUILDHALL_KEYCLOAK_PUBLIC_URL").path("value").asString())
                .isEqualTo("https://login.example.org");
        assertThat(server.get("GUILDHALL_OPERATOR_USERNAME").path("value").asString())
                .isEqualTo("olga");
        JsonNode keycloak =
                rendered.one("Deployment", "trade-guildhall-keycloak").at("/spec/template/spec");
        assertThat(environment(keycloak.at("/containers/0"))
                        .get("KC_HOSTNAME")
                        .path("value")
                        .asString())
                .isEqualTo("https://login.example.org");
        assertThat(rendered.one("Ingress", "trade-guildhall-keycloak")
                        .at("/spec/rules/0/http/paths")
                        .valueStream()
                        .map(p -> p.path("path").asString()))
                .contains("/realms/")
                .doesNotContain("/", "/admin/");
        String roles = rendered.one("ConfigMap", "trade-guildhall-postgresql")
                .at("/data/10-roles.sh")
                .asString();
        assertThat(roles).contains("CREATE ROLE guildhall_views NOLOGIN;").contains("owner=guildhall_owner");
        assertThat(roles.lines()).contains("SQL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseUrl: guildhall.example",
                "baseUrl: https://guildhall.example/shop",
                "replicaCount: 0",
                "replicaCount: two",
                "replicas: 3",
                "database: {url: ''}",
                "database: {url: 'jdbc:mysql://db/guildhall'}",
                "database: {url: 'jdbc:postgresql://guildhall:secret@db/guildhall'}",
                "keycloak: {enabled: true}",
                "keycloak: {enabled: true, host: login.example.org}",
                "secrets: {create: true, values: {guildhallSecret: short}}",
                "data: {persistence: {enabled: false}}",
                "data: {persistence: {accessMode: ReadWriteOnce}}",
                "server: {tracesTo: collector}",
                "server: {resources: {limits: {memory: plenty}}}"
            })
    void values_that_cannot_work_are_refused(String values) {
        assertThatThrownBy(() -> Rendered.with(values)).hasMessageContaining("schema");
    }

    @Test
    void traces_are_sent_only_where_they_are_wanted() {
        assertThat(Rendered.with().server().path("args").toString()).doesNotContain("otel");
        assertThat(Rendered.with("server: {tracesTo: 'http://collector:4318'}")
                        .server()
                        .path("args")
                        .toString())
                .contains("-Dotel.sdk.disabled=false", "-Dotel.exporter.otlp.endpoint=http://collector:4318");
    }

    @Test
    void files_are_shared_and_every_server_has_an_index_of_its_own() {
        Rendered rendered = Rendered.with();
        Map<String, JsonNode> volumes = rendered.one("Deployment", "trade-guildhall")
                .at("/spec/template/spec/volumes")
                .valueStream()
                .collect(Collectors.toMap(v -> v.path("name").asString(), v -> v));
        Map<String, String> mounts = rendered.server()
                .path("volumeMounts")
                .valueStream()
                .collect(Collectors.toMap(
                        m -> m.path("mountPath").asString(), m -> m.path("name").asString()));
        String data = environment(rendered.server())
                .get("GUILDHALL_DATA")
                .path("value")
                .asString();
        assertThat(volumes.get(mounts.get(data))
                        .at("/persistentVolumeClaim/claimName")
                        .asString())
                .isEqualTo("trade-guildhall-data");
        assertThat(rendered.one("PersistentVolumeClaim", "trade-guildhall-data")
                        .at("/spec/accessModes/0")
                        .asString())
                .isEqualTo("ReadWriteMany");
        assertThat(volumes.get(mounts.get(data + "/index")).path("emptyDir").isObject())
                .isTrue();
    }

    @Test
    void one_server_may_do_without_a_shared_volume() {
        Rendered rendered = Rendered.with("replicaCount: 1", "data: {persistence: {enabled: false}}");
        assertThat(rendered.all("PersistentVolumeClaim")).isEmpty();
        assertThat(rendered.one("Deployment", "trade-guildhall")
                        .at("/spec/template/spec/volumes/0/emptyDir")
                        .isObject())
                .isTrue();
    }

    @Test
    void every_value_is_described() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(Rendered.CHART.resolve("values.schema.json")));
        List<String> silent = new ArrayList<>();
        collectUndescribed(schema, "", silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void the_image_holds_what_the_chart_starts() throws IOException {
        String image = Files.readString(Rendered.CHART.resolveSibling("Dockerfile"));
        Rendered rendered = Rendered.with(TRIAL);
        assertThat(image).contains("/opt/guildhall/guildhall.war").contains("/opt/guildhall/themes");
        assertThat(rendered.server().path("args").toString()).contains("/opt/guildhall/guildhall.war");
        for (String folder : List.of("/opt/guildhall/migrate/classes", "/opt/guildhall/migrate/lib")) {
            assertThat(image).contains(folder);
            assertThat(rendered.migration().path("args").toString()).contains(folder);
        }
        assertThat(image.lines()
                        .filter(line -> line.startsWith("COPY"))
                        .map(line -> line.split(" ")[2])
                        .filter(source -> source.startsWith("src/")))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Path.of(source)).isDirectory());
        assertThat(image.lines()
                        .filter(line -> line.startsWith("COPY"))
                        .map(line -> line.split(" ")[2])
                        .filter(source -> source.endsWith(".war")))
                .containsExactly("target/guildhall.war");
    }

    private static void collectUndescribed(JsonNode schema, String path, List<String> into) {
        schema.path("properties").properties().forEach(p -> {
            if (!p.getValue().has("description")) {
                into.add(path + "/" + p.getKey());
            }
            collectUndescribed(p.getValue(), path + "/" + p.getKey(), into);
        });
    }

    private static List<JsonNode> containers(JsonNode pod) {
        List<JsonNode> containers = new ArrayList<>();
        pod.path("initContainers").valueStream().forEach(containers::add);
        pod.path("containers").valueStream().forEach(containers::add);
        return containers;
    }

    private static Map<String, JsonNode> environment(JsonNode container) {
        return container
                .path("env")
                .valueStream()
                .collect(Collectors.toMap(e -> e.path("name").asString(), e -> e));
    }

    private static List<String> secretsOf(JsonNode container) {
        return environment(container).values().stream()
                .map(e -> e.at("/valueFrom/secretKeyRef/name"))
                .filter(n -> !n.isMissingNode())
                .map(JsonNode::asString)
                .toList();
    }

    private static String encoded(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.US_ASCII));
    }
}
