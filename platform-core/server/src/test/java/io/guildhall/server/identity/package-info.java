/** System tests of signing in. */
package io.guildhall.server.identity;
