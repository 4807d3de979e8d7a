import { lexicon } from './lexicon.ts'

/** Indonesian and Malay; what is prefixed to verbs (me-, di-, pe-) is written out or left open. */
export const id = lexicon(
  ['id', 'ms'],
  { reviewed: false },
  {
    system: `sistem (elektronik/komputer/informasi/maklumat) | komputer | sistem elektronik | situs | laman web | peranti elektronik | perangkat elektronik`,
    network:
      'jaringan [2] (komputer/elektronik/telekomunikasi)* | jaringan | rangkaian [2] komputer | internet | telekomunikasi',
    data: `informasi elektronik | dokumen elektronik | data (komputer/elektronik) | data | rekod elektronik | kandungan [2] komputer | program atau data`,
    communication:
      'komunikasi* | transmisi* | percakapan | surat elektronik | tidak bersifat publik | penghantaran',
    document: 'dokumen* | surat | akta | tanda tangan elektronik | otentik | rekod',
    tool: 'perangkat [2] (keras/lunak/elektronik)* | perangkat lunak | program [3] (komputer/dirancang)* | virus* | peranti | perisian* | alat* | malware',
    password:
      'sandi [2] komputer | sandi* | kata (sandi/laluan) | kode akses | kod akses | kata kunci | sandi lewat',
    property: 'kerugian | harta* | uang | wang | barang | pembayaran | dana',
    child: 'anak | kanak kanak | budak | di bawah umur',
    sexual_material: 'kesusilaan | pornografi | seksual | cabul | lucah | asusila',
    protected_work: 'hak cipta | hak terkait | hakcipta | kekayaan intelektual | karya intelektual',
    traffic_data: 'data (trafik/lalu) | lalu lintas | data trafik',
    subscriber_data: 'pelanggan | data pengguna | maklumat pelanggan',
    provider:
      'penyelenggara [2] (sistem/jasa/layanan)* | penyedia [2] (jasa/layanan)* | pembekal perkhidmatan | penyelenggara*',
    functioning:
      'bekerja [2] sebagaimana | sebagaimana mestinya | berfungsi | fungsi | operasi* | kendalian',
    access:
      'mengakses* | akses | *akses | capaian | mencapai | menerobos | menjebol | menceroboh | pencerobohan | peretasan',
    intercept:
      'intersepsi | penyadapan | menyadap | *intersepsi | memintas* | pemintasan | mendengar | merekam | pintasan',
    damage:
      'mengubah | merusak | menghilangkan | menghapus | menambah | mengurangi | memindahkan | menyembunyikan | merosakkan | memadam* | ubah suaian | pengubahsuaian | perubahan | pengrusakan | penghapusan | penghilangan | mentransmisikan',
    hinder:
      'terganggu* | mengganggu* | gangguan | tidak bekerja | menghalang* | menghambat* | menyebabkan [3] terganggu | menyekat',
    supply:
      'memproduksi | menjual* | mengadakan | mengimpor | mendistribusikan | menyediakan | memiliki | menyebarkan | mengedarkan | membuat dapat diakses | penyediaan | mengeluarkan | mengimport | memperoleh',
    forge:
      'manipulasi | penciptaan | pemalsuan | memalsukan | palsu | dipalsukan | pengubahan | seolah olah [4] otentik',
    deceive: 'penipuan | menipu | bohong | menyesatkan | memperdaya* | tipu | fraud',
    preserve:
      'penyimpanan | pemeliharaan | preservasi | menyimpan | pengekalan | penyimpanan segera',
    disclose:
      'menyerahkan | penyerahan | mengungkapkan | membuka | mengemukakan | menyediakan [3] (informasi/data) | memberikan [3] data | pendedahan',
    search: 'penggeledahan | menggeledah | penggeledahan* | pemeriksaan | geledah',
    seize: 'penyitaan | menyita | penyitaan* | merampas | rampasan | menyegel',
    record: 'pengumpulan | perekaman | mengumpulkan | merekod | pemantauan',
    solicit: 'membujuk | merayu | ajakan | mengajak | pengantunan | memujuk',
    launder: 'pencucian uang | pengubahan wang haram | hasil tindak pidana',
    unauthorised:
      'tanpa (hak/izin/kuasa/kebenaran/persetujuan) | melawan hukum | tanpa [2] (hak/izin) | tidak sah | tidak dibenarkan',
    security:
      'sistem pengamanan | pengamanan | melampaui | menjebol | keselamatan | melanggar [3] pengamanan | keamanan',
    purpose_of_crime:
      'dirancang | dikembangkan | memfasilitasi | dengan tujuan | direka | ditujukan | untuk melakukan | secara khusus',
    as_genuine: 'otentik | seolah olah | dianggap | sahih | tulen',
    gain: 'keuntungan | menguntungkan | faedah | manfaat ekonomi',
    non_public: 'tidak bersifat publik | publik | rahasia | pribadi | sulit',
    real_time: 'waktu nyata | masa nyata | seketika',
    authority:
      'penyidik | pengadilan | hakim | polisi | jaksa | mahkamah | majistret | pegawai | penegak* hukum | penuntut*',
    round_the_clock: '24 jam | 24 7 | dua puluh empat jam | titik hubung | kontak',
    foreign_request:
      'bantuan timbal balik | negara (asing/peminta/diminta) | kerja sama internasional | bantuan bersama | kerjasama antarabangsa',
    extradite: 'ekstradisi*',
    territory:
      'wilayah | yurisdiksi | di luar [2] (wilayah/indonesia) | bidang kuasa | warganegara | warga negara | luar negara',
    legal_person: 'korporasi | badan (hukum/usaha) | pertubuhan perbadanan | syarikat',
    attempt: 'percobaan | pembantuan | cubaan | membantu | penyertaan | bersubahat',
    penalty: 'dipidana | pidana* | penjara | denda | dihukum | bersalah | kesalahan | hukuman',
    definition: 'definisi | yang dimaksud dengan | tafsiran | ketentuan umum',
    aggravation: 'pemberatan | ditambah | diperberat',
    general_part:
      'ketentuan umum | asas | tujuan | ketentuan penutup | ketentuan peralihan | penyidikan | wilayah | ruang lingkup',
    named_access:
      'akses (ilegal/tidak/tanpa)* | mengakses [6] (komputer/sistem)* | capaian tanpa kuasa | akses tidak sah',
    named_interception: 'intersepsi | penyadapan | intersepsi ilegal | pemintasan',
    named_data_interference:
      'gangguan (terhadap)* data | gangguan [3] informasi | (perubahan/perusakan) [3] (data/informasi)* | ubahsuaian [3] tidak | mengubah menambah | interferensi data',
    named_system_interference:
      'gangguan [3] sistem | terganggunya sistem | interferensi sistem | gangguan sistem',
    named_devices:
      'penyalahgunaan (perangkat/alat)* | penyalahgunaan [2] peranti | penyediaan [3] perangkat',
    named_forgery:
      'pemalsuan* [3] (komputer/elektronik)* | pemalsuan* | manipulasi [6] otentik | manipulasi penciptaan',
    named_fraud: 'penipuan* | penipuan [3] (komputer/elektronik)*',
    named_preservation: '(penyimpanan/pengekalan) [3] data | preservasi data',
    named_production: 'perintah [3] (penyerahan/pengemukaan)*',
    named_search: 'penggeledahan [3] penyitaan | penggeledahan | pencarian dan penyitaan',
  },
)
