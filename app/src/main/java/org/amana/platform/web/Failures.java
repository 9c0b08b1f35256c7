package org.amana.platform.web;

import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which problem lies behind an exception or a status. What nobody foresaw is logged here, once. */
@Component
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Ids ids;
  private final long uploadLimit;

  Failures(Ids ids, @Value("${spring.servlet.multipart.max-request-size}") DataSize uploadLimit) {
    this.ids = ids;
    this.uploadLimit = uploadLimit.toBytes();
  }

  Problem problemOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ProblemException told -> {
          return told.problem();
        }
        case MaxUploadSizeExceededException _ -> {
          return tooLarge();
        }
        case InvalidParameterException unread when unread.getErrorCode() < 500 -> {
          return problemOf(unread.getErrorCode()); // such as a form that is too large
        }
        case MissingServletRequestParameterException missing -> {
          return new CommonProblem.BadParameter(missing.getParameterName(), "");
        }
        case MethodArgumentTypeMismatchException wrong -> {
          return new CommonProblem.BadParameter(wrong.getName(), String.valueOf(wrong.getValue()));
        }
        case ErrorResponse standard when standard.getStatusCode().is4xxClientError() -> {
          return problemOf(standard.getStatusCode().value());
        }
        default -> {}
      }
    }
    return incident(failure);
  }

  Problem problemOf(int status) {
    return switch (status) {
      case 401, 403 -> new CommonProblem.Denied();
      case 405 -> new CommonProblem.WrongMethod("");
      case 413 -> tooLarge();
      default -> status < 500 ? new CommonProblem.NotFound() : incident(new StatusOnly(status));
    };
  }

  private Problem tooLarge() {
    return new CommonProblem.TooLarge(uploadLimit);
  }

  private Problem incident(Throwable failure) {
    String incident = ids.next().toString();
    LOG.error("incident {}", incident, failure);
    return new CommonProblem.Internal(incident);
  }

  /** Something answered with a status and kept the reason to itself. */
  private static final class StatusOnly extends RuntimeException {
    private static final long serialVersionUID = 1;

    StatusOnly(int status) {
      super("status " + status);
    }
  }
}
