package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.store.LaunchStore;
import io.guildhall.platform.tenancy.store.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Launches marketplaces from templates. The work itself is a job, which a restart does not stop. */
@ApplicationScoped
@Transactional
public class Launches {

    private LaunchStore launches;
    private TenantStore registry;
    private TenantDirectory directory;
    private Templates templates;
    private LaunchSteps steps;
    private LaunchSecrets secrets;
    private Jobs jobs;
    private Clock clock;

    protected Launches() {}

    @Inject
    Launches(
            LaunchStore launches,
            TenantStore registry,
            TenantDirectory directory,
            Templates templates,
            LaunchSteps steps,
            LaunchSecrets secrets,
            Jobs jobs,
            Clock clock) {
        this.launches = launches;
        this.registry = registry;
        this.directory = directory;
        this.templates = templates;
        this.steps = steps;
        this.secrets = secrets;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes the address and begins the launch.
     *
     * @param operator who asks
     * @param key the request's idempotency key, or null: the same wish with the same key is one launch
     */
    public Launch start(NewMarketplace wish, String operator, String key) {
        Optional<Launch> earlier = earlier(wish, operator, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Template template = templates
                .find(wish.template())
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, "template", "tenancy.template.unknown", wish.template()));
        Tenant tenant = tenant(wish, template);
        if (!registry.insert(tenant)) {
            throw WordedRejection.ofField(TenancyReason.ADDRESS_TAKEN, "slug", Slug.Fault.TAKEN.textKey());
        }
        directory.forget(tenant.slug());
        UUID id = Ids.next();
        String password = wish.admin().password();
        boolean typed = password != null && !password.isEmpty();
        launches.insert(
                new LaunchStore.New(
                        id,
                        tenant.id(),
                        tenant.slug(),
                        template.code(),
                        operator,
                        key == null || key.isBlank() ? null : key,
                        canonical(wish)),
                wish.admin(),
                typed ? secrets.seal(id, password) : null);
        launches.insertSteps(id, steps.codes());
        launches.done(id, LaunchSteps.REGISTRY);
        jobs.start(LaunchJob.NAME, id);
        return require(id);
    }

    /**
     * The launch that an earlier request with that key began. Requests with the same key come here one after the other:
     * who finds none has the key to itself until the transaction ends.
     */
    public Optional<Launch> earlier(NewMarketplace wish, String operator, String key) {
        LaunchRules.check(wish);
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        launches.queueForKey(operator, key);
        return launches.byKey(operator, key).map(known -> {
            if (!known.request().equals(canonical(wish))) {
                throw new Rejection(CommonReason.KEY_REUSED, "This idempotency key came with another request before");
            }
            return require(known.launch());
        });
    }

    /** Refuses what could not be launched as things stand, the address that another marketplace has included. */
    public void check(NewMarketplace wish) {
        LaunchRules.check(wish);
        if (registry.exists(wish.slug())) {
            throw WordedRejection.ofField(TenancyReason.ADDRESS_TAKEN, "slug", Slug.Fault.TAKEN.textKey());
        }
    }

    public Optional<Launch> find(UUID id) {
        return launches.find(id);
    }

    public Launch require(UUID id) {
        return launches.find(id).orElseThrow(() -> Rejection.notFound("launch", id));
    }

    /** The launch that made that marketplace. */
    public Optional<Launch> of(TenantId marketplace) {
        return launches.byMarketplace(marketplace);
    }

    /** Launches before that one, the newest first, without their steps. */
    public List<Launch> list(UUID before, int limit) {
        return launches.list(before, limit);
    }

    /** Takes a failed launch up again at the step that failed. */
    public Launch retry(UUID id) {
        return again(id, Launch.Status.RUNNING);
    }

    /** Takes everything back that a failed launch had made; its address is free afterwards. */
    public Launch discard(UUID id) {
        return again(id, Launch.Status.DISCARDING);
    }

    /** The first admin of a marketplace that is being launched, with the password to give. */
    public FirstAdmin firstAdmin(TenantId marketplace) {
        Launch launch = launches.byMarketplace(marketplace)
                .orElseThrow(() -> new IllegalStateException("No launch made " + marketplace));
        FirstAdmin admin = launch.admin();
        String password = admin.generated()
                ? secrets.generated(launch.id())
                : launches.secret(launch.id())
                        .map(stored -> secrets.open(launch.id(), stored))
                        .orElseThrow(() -> new IllegalStateException("The admin's password is gone"));
        return new FirstAdmin(
                admin.username(), admin.email(), admin.firstName(), admin.lastName(), password, admin.generated());
    }

    /** The password made up for the admin of that launch; nothing where the operator typed one. */
    public Optional<String> generatedPassword(Launch launch) {
        return launch.admin().generated() ? Optional.of(secrets.generated(launch.id())) : Optional.empty();
    }

    private Launch again(UUID id, Launch.Status to) {
        Launch launch = require(id);
        UUID run = Ids.next();
        if (!launches.move(id, Launch.Status.FAILED, to, run)) {
            throw WordedRejection.of(TenancyReason.LAUNCH_NOT_FAILED, "tenancy.launch.not-failed", launch.slug());
        }
        jobs.start(LaunchJob.NAME, run);
        return require(id);
    }

    private Tenant tenant(NewMarketplace wish, Template template) {
        return new Tenant(
                new TenantId(Ids.next()),
                wish.slug(),
                TenantStatus.LAUNCHING,
                template.code(),
                template.vertical(),
                LaunchRules.names(wish, template),
                template.tagline().byLanguage(),
                LaunchRules.languages(wish, template),
                wish.currency() == null ? template.currency() : wish.currency(),
                template.branding().primaryColor(),
                template.branding().accentColor(),
                template.branding().icon(),
                wish.slug(),
                clock.instant(),
                1);
    }

    /** The wish in one line, without the password, to tell whether a repeated request is the same one. */
    private static String canonical(NewMarketplace wish) {
        FirstAdmin admin = wish.admin();
        return String.join(
                "|",
                wish.template(),
                wish.slug(),
                wish.names() == null ? "" : new TreeMap<>(wish.names()).toString(),
                wish.languages() == null ? "" : wish.languages().toString(),
                wish.currency() == null ? "" : wish.currency(),
                admin.username(),
                admin.email().toLowerCase(Locale.ROOT));
    }
}
