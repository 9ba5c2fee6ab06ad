package io.guildhall.platform.shared.rest;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Answers what only the commit found out, such as a second writer, like everything else. Jersey has a mapper of its own
 * for that exception, which would let it through to the container's error page.
 */
@Provider
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {

    @Context
    private Providers providers;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
