package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.web.ErrorPage;
import io.guildhall.platform.shared.web.PageHeadersFilter;
import io.guildhall.platform.shared.web.Pages;
import io.guildhall.platform.shared.web.Shells;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers where the server refused or failed before anything of ours could answer: like everything else, with a page or
 * with a problem document, and without a word about the server.
 */
@WebServlet(ContainerErrors.PATH)
public class ContainerErrors extends HttpServlet {

    static final String PATH = "/error";

    private static final long serialVersionUID = 1;

    @Inject
    private transient Pages pages;

    @Inject
    private transient Shells shells;

    @Inject
    private transient PageHeadersFilter headers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status == null || path == null) {
            answer(request, response, HttpServletResponse.SC_NOT_FOUND, PATH);
        } else {
            answer(request, response, (Integer) status, path.toString());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status, String path)
            throws IOException {
        headers.protection().forEach(response::setHeader);
        response.setStatus(status);
        if (Wants.page(path.replaceFirst("^/+", ""), request.getHeader("Accept"))) {
            response.setContentType("text/html;charset=utf-8");
            pages.render(ErrorPage.of(status).page(), shells.currentOrFallback())
                    .writeTo(response.getOutputStream());
        } else {
            response.setContentType(Problem.MEDIA_TYPE.toString());
            Problem problem = Problem.of(status, detail(status));
            response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read";
            case 404 -> "There is nothing here";
            default -> status < 500 ? "This request is not taken" : "Something failed on our side";
        };
    }
}
