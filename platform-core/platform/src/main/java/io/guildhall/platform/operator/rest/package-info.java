/** The platform host's JSON. */
package io.guildhall.platform.operator.rest;
