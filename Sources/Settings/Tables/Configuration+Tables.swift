import Domain

extension Configuration {
  /// The tables, each with settings of one subject.
  static let tables = [
    "openai", "azure_openai", "azure_vision", "network", "generate", "describe", "compose", "budget",
  ]

  /// Reads the table called `name`, which is one of ``tables``.
  mutating func readTable(_ name: String, _ document: TOMLDocument, home: FilePath) {
    guard var reader = TableReader(name, of: document, problems: &problems) else {
      if name == "budget" { budget.budget.isUnreadable = true }
      return
    }
    switch name {
    case "openai": openAI = OpenAITable(&reader)
    case "azure_openai": azureOpenAI = AzureOpenAITable(&reader)
    case "azure_vision": azureVision = AzureVisionTable(&reader)
    case "network": network = NetworkTable(&reader, home: home)
    case "generate": generate = GenerateTable(&reader)
    case "describe": describe = DescribeTable(&reader)
    case "compose": compose = ComposeTable(&reader)
    case "budget": budget = BudgetTable(&reader)
    default: return
    }
    let found = reader.ended()
    // A limit that cannot be read is no reason to spend without one.
    if name == "budget", !found.isEmpty { budget.budget.isUnreadable = true }
    problems += found
  }
}
