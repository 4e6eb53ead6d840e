# What the scripts beside it need of a machine; they read it in, with the project's folder in $root.

missing=
need() { # COMMAND PACKAGE: remembers a Debian package that is not there
  command -v "$1" > /dev/null || missing="$missing $2"
}

check_needs() { # NAME: ends a script of this name, such as benchmark, where it could not run
  if [ -n "$missing" ]; then
    echo "The $1 needs Debian's packages:$missing" >&2
    exit 1
  fi
  case $root in
    *[[:space:]]*)
      echo "The $1 can't run in a folder with a space in its path." >&2
      exit 1
      ;;
  esac
}
