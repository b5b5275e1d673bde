import ArgumentParser

/// How answers are got and printed: the same for every command that prints some.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the API's own objects, one a line.")
  var json = false

  @Flag(help: "Print what the cache holds; nobody is asked.")
  var cached = false
}
