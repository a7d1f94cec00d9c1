using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <content>RACF, PKDS, key groups, and files between systems.</content>
internal sealed partial class EmulatedKeyServing
{
    private ServingAnswer Add(ServingSystemState system, AddKeyRing add) => system.Rings.ContainsKey((add.Owner, add.Ring))
        ? ServingAnswer.Refused(ServingFault.RingExists, $"{add.Owner}/{add.Ring}")
        : Put(system with { Rings = system.Rings.Add((add.Owner, add.Ring), []) });

    private ServingAnswer Generate(ServingSystemState system, GenerateCertificate generate)
    {
        if (system.Certificates.ContainsKey((generate.Owner, generate.Label))) return ServingAnswer.Refused(ServingFault.CertificateExists, generate.Label);
        if (generate.SignedBy is { } signer && !system.Certificates.ContainsKey((ServingSystem.CertificateAuthority, signer))) return ServingAnswer.Refused(ServingFault.CertificateMissing, signer);
        if (system.Tokens.ContainsKey(generate.PkdsLabel)) return ServingAnswer.Refused(ServingFault.TokenExists, generate.PkdsLabel);
        var (publicKey, privateKey) = TapeKeyPairs.Generate(_random);
        using (privateKey)
        {
            return Put(system with
            {
                Certificates = system.Certificates.Add((generate.Owner, generate.Label), new HeldCertificate(publicKey, generate.PkdsLabel, IsTrusted: true)),
                Tokens = system.Tokens.Add(generate.PkdsLabel, new PrivateKeyToken(MasterKeyOf(system).Wrap(privateKey))),
            });
        }
    }

    private ServingAnswer Export(ServingSystemState system, ExportCertificate export) => system.Certificates.TryGetValue((export.Owner, export.Label), out var certificate)
        ? Put(system with { Files = system.Files.SetItem(export.File, new CertificateFile(certificate.PublicKey)) })
        : ServingAnswer.Refused(ServingFault.CertificateMissing, export.Label);

    private ServingAnswer Add(ServingSystemState system, AddCertificate add)
    {
        if (!system.Files.TryGetValue(add.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, add.File);
        if (file is not CertificateFile certificate) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, add.File);
        if (system.Certificates.ContainsKey((add.Owner, add.Label))) return ServingAnswer.Refused(ServingFault.CertificateExists, add.Label);
        return Put(system with { Certificates = system.Certificates.Add((add.Owner, add.Label), new HeldCertificate(certificate.PublicKey, add.PkdsLabel, add.IsTrusted)) });
    }

    private ServingAnswer Connect(ServingSystemState system, ConnectCertificate connect)
    {
        var ring = (connect.RingOwner, connect.Ring);
        if (!system.Rings.TryGetValue(ring, out var connected)) return ServingAnswer.Refused(ServingFault.RingMissing, $"{connect.RingOwner}/{connect.Ring}");
        var certificate = (connect.Owner, connect.Label);
        if (!system.Certificates.ContainsKey(certificate)) return ServingAnswer.Refused(ServingFault.CertificateMissing, connect.Label);
        return connected.Contains(certificate) ? ServingAnswer.Did : Put(system with { Rings = system.Rings.SetItem(ring, connected.Add(certificate)) });
    }

    private ServingAnswer Define(ServingSystemState system, DefineKeyProfile define) => system.Profiles.ContainsKey(define.Profile)
        ? ServingAnswer.Refused(ServingFault.ProfileExists, define.Profile)
        : Put(system with { Profiles = system.Profiles.Add(define.Profile, new KeyAccess(define.EverybodyReads, [])) });

    private ServingAnswer Permit(ServingSystemState system, PermitKeyProfile permit)
    {
        if (!system.Profiles.TryGetValue(permit.Profile, out var profile)) return ServingAnswer.Refused(ServingFault.ProfileMissing, permit.Profile);
        if (!system.Definition.Users.Contains(permit.User)) return ServingAnswer.Refused(ServingFault.UserUnknown, permit.User);
        return Put(system with { Profiles = system.Profiles.SetItem(permit.Profile, profile with { Users = profile.Users.Add(permit.User) }) });
    }

    private ServingAnswer Write(ServingSystemState system, WriteToken write) => system.Tokens.TryGetValue(write.PkdsLabel, out var token)
        ? Put(system with { Files = system.Files.SetItem(write.File, token) })
        : ServingAnswer.Refused(ServingFault.TokenMissing, write.PkdsLabel);

    private ServingAnswer Read(ServingSystemState system, ReadToken read)
    {
        if (!system.Files.TryGetValue(read.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, read.File);
        if (file is not PrivateKeyToken token) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, read.File);
        if (!read.Overwrites && system.Tokens.ContainsKey(read.PkdsLabel)) return ServingAnswer.Refused(ServingFault.TokenExists, read.PkdsLabel);
        return Put(system with { Tokens = system.Tokens.SetItem(read.PkdsLabel, token) });
    }

    private ServingAnswer Send(ServingSystemState system, SendFile send)
    {
        if (!system.Files.TryGetValue(send.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, send.File);
        if (Standing(send.To) is not { } other) return ServingAnswer.Refused(ServingFault.SystemLost, send.To);
        return Put(other with { Files = other.Files.SetItem(send.File, file) });
    }

    private ServingAnswer Create(ServingSystemState system, CreateKeyGroup create)
    {
        var masterKey = MasterKeyOf(system);
        var keys = ImmutableList<GroupKey>.Empty;
        for (var number = 1; number <= create.Keys; number++)
        {
            using var key = DataKey.Generate(_random);
            keys = keys.Add(new GroupKey(KeyGroupNames.Of(create.Group, number), masterKey.Wrap(key)));
        }

        return Put(system with { Groups = system.Groups.SetItem(create.Group, keys) });
    }

    private ServingAnswer Import(ServingSystemState system, ImportKeyGroup import)
    {
        if (!system.Files.TryGetValue(import.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, import.File);
        if (file is not KeyGroupFile group) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, import.File);
        return Put(system with { Groups = system.Groups.SetItem(import.Group, group.Keys) });
    }

    private ServingAnswer Delete(ServingSystemState system, DeleteGroupKey delete)
    {
        var holding = system.Groups.Where(group => group.Value.Exists(key => key.Alias == delete.Alias)).ToList();
        if (holding.Count == 0) return ServingAnswer.Refused(ServingFault.GroupMissing, delete.Alias);
        return Put(system with { Groups = system.Groups.SetItems(holding.Select(group => KeyValuePair.Create(group.Key, group.Value.RemoveAll(key => key.Alias == delete.Alias)))) });
    }
}
