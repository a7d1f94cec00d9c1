namespace RiskPlanner.Tls;

/// <summary>Reads AT-TLS policy as the Policy Agent has it: a statement, its braces on lines of their own, a parameter to a line (F30).</summary>
internal static class PolicyReader
{
    private const int Deepest = 8;

    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var lines = TextLines.Of(text, '#', faults);
        var (blocks, unknown, open) = (new List<PolicyBlock>(), new List<UnknownStatement>(), new Stack<PolicyBlock>());
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words() is not [var (first, column), .. var rest]) continue;
            var number = lines[i].Number;
            if (first == "}" && rest.Count == 0)
            {
                if (!open.TryPop(out _)) faults.Add(number, column, "}", "A brace is closed that was not opened.", "as many { as }");
            }
            else if (first == "{" && rest.Count == 0)
            {
                faults.Add(number, column, "{", "A brace is opened after nothing that could have one.", "a statement, such as TTLSRule and its name, in the line before");
                open.Push(new PolicyBlock("", null, new Place(name, number, column)));
            }
            else if (rest.Prepend((Word: first, Column: column)).FirstOrDefault(word => word.Word.AsSpan().ContainsAny('{', '}')) is { Word: { } brace } wrong)
            {
                faults.Add(number, wrong.Column, brace, "Braces stand on lines of their own.", "the brace in a line by itself");
            }
            else if (i + 1 < lines.Count && lines[i + 1].Text.AsSpan().Trim() is "{")
            {
                count++;
                var block = Begin(name, number, first, column, rest, open, faults);
                if (open.TryPeek(out var outer)) outer.Inner.Add(block);
                else blocks.Add(block);
                if (!PolicyStatements.IsBlock(first)) unknown.Add(new UnknownStatement(block.Place, lines[i].Text.Trim(), first, NearWord.Find(first, PolicyStatements.Blocks)) { Value = block.Name ?? "" });
                open.Push(block);
                if (open.Count > Deepest) faults.Add(number, column, first, "Statements stand too deep inside each other.", $"at most {Deepest} levels");
                i++;
            }
            else
            {
                count++;
                var statement = new Statement(first, string.Join(' ', rest.Select(word => word.Word)), new Place(name, number, column), rest.Count > 0 ? rest[0].Column : column + first.Length) { ValueWords = rest };
                Put(statement, lines[i].Text.Trim(), open, unknown);
            }
        }

        foreach (var block in open) faults.Add(block.Place.Line, block.Place.Column, block.Title, "A brace is opened that is not closed.", "as many } as {");
        return faults.Result(new AtTlsPolicy(blocks, count) { Name = name, Unknown = unknown });
    }

    private static PolicyBlock Begin(string file, int number, string type, int column, List<(string Word, int Column)> rest, Stack<PolicyBlock> open, FaultList faults)
    {
        if (rest.Count > 1) faults.Add(number, rest[1].Column, rest[1].Word, "A statement has one name.", "one word after the type");
        if (rest.Count == 0 && open.Count == 0) faults.Add(number, column, type, "A statement that stands by itself has a name.", $"{type} and a name of 1 to 32 characters");
        return new PolicyBlock(type, rest.Count > 0 ? rest[0].Word : null, new Place(file, number, column));
    }

    private static void Put(Statement statement, string line, Stack<PolicyBlock> open, List<UnknownStatement> unknown)
    {
        if (!open.TryPeek(out var block))
        {
            if (!PolicyStatements.IsOutside(statement.Name)) unknown.Add(new UnknownStatement(statement.Place, Secrets.Line(statement.Name, line), statement.Name, NearWord.Find(statement.Name, PolicyStatements.OutsideNames.Concat(PolicyStatements.Blocks))) { Value = Secrets.Value(statement.Name, statement.Value) });
            return;
        }

        block.Written.Add(statement);
        if (!PolicyStatements.HasParameter(block.Type, statement.Name))
            unknown.Add(new UnknownStatement(statement.Place, Secrets.Line(statement.Name, line), statement.Name, NearWord.Find(statement.Name, PolicyStatements.ParametersOf(block.Type))) { Value = Secrets.Value(statement.Name, statement.Value) });
    }
}
