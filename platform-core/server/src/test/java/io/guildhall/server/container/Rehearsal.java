package io.guildhall.server.container;

import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Lets two writers save the same article, the second having read it before the first saved. */
@Path("/api/v1/rehearsal/{tenant}/{article}")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.PLATFORM)
public class Rehearsal {

    @Inject
    private Desk desk;

    @Inject
    private EntityManager entities;

    @PathParam("tenant")
    private UUID tenant;

    @PathParam("article")
    private UUID article;

    @POST
    @Path("flush")
    public void noticeAtTheFlush() {
        saveTwice(entities::flush);
    }

    @POST
    @Path("commit")
    public void noticeAtTheCommit() {
        saveTwice(() -> {});
    }

    private void saveTwice(Runnable last) {
        TenantContext.run(
                new TenantId(tenant),
                () -> desk.does(() -> {
                    Article read = entities.find(Article.class, article);
                    desk.doesApart(() -> {
                        entities.find(Article.class, article).rewrite(Sample.text("saved-first"));
                        return null;
                    });
                    read.rewrite(Sample.text("saved-second"));
                    last.run();
                    return null;
                }));
    }
}
