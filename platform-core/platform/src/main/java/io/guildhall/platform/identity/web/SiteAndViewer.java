package io.guildhall.platform.identity.web;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.web.Palette;
import io.guildhall.platform.shared.web.ShellSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Viewer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** The site of the request's host and the person who is signed in there, for the shell of every page. */
@RequestScoped
class SiteAndViewer implements ShellSource {

    /** Operators see UTC until a marketplace has a zone of its own to be seen in. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Hosts hosts;

    @Inject
    private CurrentActor actor;

    @Inject
    private Instance<CompanyNames> companyNames;

    @Override
    public Site site() {
        Host host = hosts.at(request.getServerName());
        URI platform = URI.create(hosts.platformUrl());
        if (host.kind() != Host.Kind.MARKETPLACE) {
            return new Site(
                    Site.Kind.PLATFORM,
                    "",
                    LocalizedText.same("Guildhall"),
                    LocalizedText.of("Industry marketplaces, one platform", "一个平台，服务各行各业的交易市场"),
                    Optional.empty(),
                    "building-bank",
                    Palette.DEFAULT,
                    Texts.LANGUAGES,
                    ZONE,
                    platform,
                    platform);
        }
        Tenant tenant = host.marketplace();
        return new Site(
                Site.Kind.MARKETPLACE,
                tenant.slug(),
                new LocalizedText(tenant.names()),
                new LocalizedText(tenant.taglines()),
                Optional.empty(),
                tenant.icon(),
                new Palette(
                        tenant.primaryColor().substring(1), tenant.accentColor().substring(1)),
                tenant.languages(),
                ZONE,
                URI.create(hosts.urlOf(tenant.slug())),
                platform);
    }

    @Override
    public Optional<Viewer> viewer() {
        return actor.find().map(this::viewer);
    }

    private Viewer viewer(Actor person) {
        Optional<Viewer.Company> company = person.companyId()
                .map(id -> new Viewer.Company(
                        id.toString(),
                        companyNames.isResolvable() ? companyNames.get().nameOf(id) : LocalizedText.same("")));
        return new Viewer(person.displayName(), person.roles(), company, "/logout");
    }
}
