package io.guildhall.platform.identity.web;

import io.guildhall.platform.identity.SessionCookie;
import io.guildhall.platform.identity.SignIn;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way in and out of a site. */
@Path("/")
@RequestScoped
@PermitAll
@ServedOn({Host.Kind.PLATFORM, Host.Kind.MARKETPLACE})
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final String COOKIE = "gh_sign_in";
    private static final int TEN_MINUTES = 600;

    @Inject
    private SignIn signIn;

    @Inject
    private Hosts hosts;

    @Inject
    private Shells shells;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /**
     * The page that says where one signs in.
     *
     * @param returnTo the path to go to afterwards
     * @param failed whether a sign-in has just come to nothing
     */
    public record LoginPage(String returnTo, boolean failed) {

        /** The address that begins the sign-in. */
        public String startHref() {
            return "/login/start?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
        }
    }

    @GET
    @Path("login")
    @Operation(hidden = true)
    public Page login(@QueryParam("return") @DefaultValue("/") String returnTo, @QueryParam("failed") String failed) {
        return Page.of("identity/login.jte", new LoginPage(returnTo, failed != null));
    }

    @GET
    @Path("login/start")
    @Operation(hidden = true)
    public Response start(@QueryParam("return") @DefaultValue("/") String returnTo) {
        SignIn.Started started = signIn.start(host(), returnTo, shells.current().language());
        SessionCookie.add(request, response, COOKIE, started.cookie(), TEN_MINUTES);
        return Response.seeOther(started.redirect()).build();
    }

    @GET
    @Path("login/callback")
    @Operation(hidden = true)
    public Response finish(@QueryParam("code") String code, @QueryParam("state") String state) {
        String cookie =
                SessionCookie.named(request, COOKIE).map(Cookie::getValue).orElse(null);
        Optional<SignIn.Finished> finished = signIn.finish(host(), code, state, cookie);
        SessionCookie.add(request, response, COOKIE, "", 0);
        if (finished.isEmpty()) {
            return Response.seeOther(URI.create("/login?failed=1")).build();
        }
        SessionCookie.set(request, response, finished.get().cookie());
        return Response.seeOther(URI.create(finished.get().returnTo())).build();
    }

    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response logout() {
        SessionCookie.of(request)
                .flatMap(cookie -> signIn.open(host(), cookie.getValue()))
                .ifPresent(session -> signIn.end(host(), session));
        SessionCookie.clear(request, response);
        return Response.seeOther(URI.create("/")).build();
    }

    private Host host() {
        return hosts.at(request.getServerName());
    }
}
