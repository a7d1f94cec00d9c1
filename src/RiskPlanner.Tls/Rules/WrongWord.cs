namespace RiskPlanner.Tls;

/// <summary>RT0034: statements have names and values that there are.</summary>
internal sealed class WrongWord : TlsRule
{
    public override string Id => "RT0034";

    public override string Title => "Statements have the names and the values that IBM gives them.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => Names(world).Concat(FtpValues(world)).Concat(PolicyValues(world)).Concat(PolicySuites(world)).Concat(IsklmValues(world));

    private IEnumerable<TlsFinding> Names(TlsWorld world) =>
        from file in world.Question.Files
        from unknown in file.Unknown
        where unknown.Nearest is not null
        select At(new Origin(unknown.Place, unknown.Name, unknown.Value, IsDefault: false), $"There is no statement {unknown.Name} here; {unknown.Nearest} was probably meant. What is not known has no effect, or the whole file is refused.", unknown.Nearest!,
            file is FtpData ? ChangeText.Ftp(unknown.Nearest!, unknown.Value) : file is IsklmConfiguration ? ChangeText.Property(unknown.Nearest!, unknown.Value) : $"{unknown.Nearest} {unknown.Value}".TrimEnd());

    private IEnumerable<TlsFinding> FtpValues(TlsWorld world) =>
        from ftp in world.Ftp
        from statement in ftp.Statements
        let known = FtpStatements.Find(statement.Name)!
        // Of a suite that there is not, another rule says more.
        where known.Values.Count > 0 && !statement.Is(FtpStatements.CipherSuite) && !known.Values.Contains(statement.Value, StringComparer.OrdinalIgnoreCase)
        let near = NearWord.Find(statement.Value, known.Values)
        select At(statement.Origin, $"{known.Name} has no value {(statement.Value.Length == 0 ? "here" : statement.Value)}.", near ?? string.Join(", ", known.Values), near is null ? "" : ChangeText.Ftp(known.Name, near));

    private IEnumerable<TlsFinding> IsklmValues(TlsWorld world) =>
        from isklm in world.Isklm
        from property in isklm.Properties
        let values = IsklmProperties.ValuesOf(property.Name)
        where values.Count > 0 && !values.Contains(property.Value, StringComparer.OrdinalIgnoreCase)
        let near = NearWord.Find(property.Value, values)
        select At(property.Origin, $"{property.Name} has no value {(property.Value.Length == 0 ? "here" : property.Value)} that is known to this program: what the server makes of it is not judged.", near ?? string.Join(", ", values), near is null ? "" : ChangeText.Property(property.Name, near));

    private IEnumerable<TlsFinding> PolicySuites(TlsWorld world) =>
        from outer in world.Policy.All
        from block in outer.WithInner()
        from parameter in block.Parameters
        where PolicyStatements.IsSuites(parameter.Name) && parameter.ValueWords.Count > 1
        let words = parameter.ValueWords.Select(word => word.Word).ToList()
        let areCodes = words.TrueForAll(CipherText.IsHexadecimal)
        select At(parameter.Origin, $"{parameter.Name} takes one string of codes without blanks, or one name; it may be written several times. With an error in it, no policy is installed. Each code is judged here.", areCodes ? string.Concat(words) : "one name to a line",
            ChangeText.Policy(block.Title, areCodes ? [(parameter.Name, string.Concat(words))] : [.. words.Select(word => (parameter.Name, word))]));

    private IEnumerable<TlsFinding> PolicyValues(TlsWorld world) =>
        from outer in world.Policy.All
        from block in outer.WithInner()
        from parameter in block.Parameters
        let values = PolicyStatements.ValuesOf(parameter.Name)
        where values.Count > 0 && !values.Contains(parameter.Value, StringComparer.OrdinalIgnoreCase)
        let near = NearWord.Find(parameter.Value, values)
        select At(parameter.Origin, $"{parameter.Name} has no value {(parameter.Value.Length == 0 ? "here" : parameter.Value)}. With an error in it, no policy is installed.", near ?? string.Join(", ", values), near is null ? "" : ChangeText.Policy(block.Title, (parameter.Name, near)));
}
