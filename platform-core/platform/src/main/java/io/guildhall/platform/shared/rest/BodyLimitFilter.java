package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/**
 * No request is larger than the largest file with its form around it, unless its operation says that it may be. What says
 * that it is larger is refused at once, what does not is cut off on the way.
 */
@Provider
@Priority(1)
public class BodyLimitFilter implements ContainerRequestFilter {

    private static final long FORM = 512 * 1024;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        long largest = largest();
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largest + FORM) {
            throw tooLarge(largest);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), largest));
        }
    }

    private long largest() {
        Method operation = resource.getResourceMethod();
        return operation == null || !operation.isAnnotationPresent(LargestBody.class)
                ? FileStore.LARGEST
                : operation.getAnnotation(LargestBody.class).value();
    }

    private static WordedRejection tooLarge(long largest) {
        return WordedRejection.of(CommonReason.TOO_LARGE, "files.too-large", largest / 1_000_000);
    }

    private static final class Counted extends FilterInputStream {
        private final long largest;
        private long passed;

        private Counted(InputStream body, long largest) {
            super(body);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            passed += bytes;
            if (passed > largest + FORM) {
                throw tooLarge(largest);
            }
        }
    }
}
